// Runs before the first paint, so that a chosen theme does not flash. Kept apart from the bundle because the
// content security policy allows no inline script.
(function () {
  try {
    var theme = localStorage.getItem("osler.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch (_) {
    // Storage may be blocked; the system's theme then holds.
  }
})();
