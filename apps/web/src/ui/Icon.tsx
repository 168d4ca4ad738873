/** Drawn on a 24 grid with a 1.75 line; always beside or inside something that has a name. */
const paths = {
  mark: "M12 4.5a7.5 7.5 0 0 1 7.3 5.75M19.3 13.75A7.5 7.5 0 0 1 4.7 13.75M4.7 10.25A7.5 7.5 0 0 1 12 4.5M2 12h20",
  today:
    "M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4M12 8.25a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5Z",
  library: "M5 4.5h3.5v15H5zM8.5 4.5H12v15H8.5zM13.6 5.4l3.3-.9 3.6 14.4-3.3.9z",
  progress: "M4 4v16h16M8 15.5l3.5-5 3.5 2.5L20 6.5",
  learners:
    "M9 11.25a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM3 19.25c.4-3.3 2.8-5 6-5s5.6 1.7 6 5M15.5 5.1a3.25 3.25 0 0 1 0 5.8M17.5 14.6c2 .7 3.2 2.2 3.5 4.65",
  settings:
    "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 9.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM8.5 19.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Z",
  close: "M6 6l12 12M18 6 6 18",
  check: "M5.5 12.5l4.2 4.2 8.8-9.4",
  cross: "M7 7l10 10M17 7 7 17",
  part: "M6 12h12",
  up: "M12 19V6m-5.5 5.5L12 6l5.5 5.5",
  down: "M12 5v13m5.5-5.5L12 18l-5.5-5.5",
  arrow: "M5 12h13m-5.5-5.5L18 12l-5.5 5.5",
  back: "M19 12H6m5.5-5.5L6 12l5.5 5.5",
  keyboard:
    "M4 6.5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM7 10.5h.01M10.5 10.5h.01M14 10.5h.01M17 10.5h.01M8 14h8",
  warning: "M12 4.5 21 19.5H3zM12 10v4.5M12 17h.01",
  book: "M12 6.5C10.5 5 8 4.5 4 4.5v13.5c4 0 6.5.5 8 2 1.5-1.5 4-2 8-2V4.5c-4 0-6.5.5-8 2ZM12 6.5V20",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
