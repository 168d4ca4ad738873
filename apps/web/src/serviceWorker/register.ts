/**
 * Lets the app open without a connection: what the service worker keeps is built with the app. Waits for the first page.
 * @param onControl called when a service worker takes over, which can keep only what it sees
 */
export function registerServiceWorker(onControl: () => void): void {
  // Plain HTTP beyond this machine has no service workers; the app then needs its server to open.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("controllerchange", onControl);
  const register = () => {
    navigator.serviceWorker.register("/sw.js").catch(() => {
      // Blocked by the browser's settings: everything but opening without a connection works as before.
    });
  };
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
