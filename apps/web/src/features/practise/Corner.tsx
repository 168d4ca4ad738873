import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { answerQueue } from "./answerQueue.ts";
import "./corner.css";

/** The quiet word in the corner: offline, or an answer still on its way. */
export function Corner() {
  const { t } = useTranslation();
  const online = useOnline();
  const waiting = useSyncExternalStore(answerQueue.subscribe, answerQueue.waiting);
  const text = waiting > 0 ? t("corner.waiting", { count: waiting }) : online ? null : t("corner.offline");
  return (
    <p className="corner" role="status" data-shown={text !== null}>
      {text}
    </p>
  );
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return online;
}
