/** What one notice says, and what pressing it does. */
export interface SystemNotice {
  /** A notice of the same tag takes the place of the one before, also of another tab's. */
  tag: string;
  title: string;
  body: string;
  press: () => void;
}

/** The system's notices, as far as a browser lends them. */
export interface NoticeSystem {
  permission(): NotificationPermission;
  /** Only of use while a person presses something. */
  ask(): Promise<NotificationPermission>;
  /** The returned function takes it away again. */
  show(notice: SystemNotice): () => void;
}

/** Null where there are none, as on plain http from another machine. */
export function browserNotices(): NoticeSystem | null {
  if (!isSecureContext || !("Notification" in window)) return null;
  return {
    permission: () => Notification.permission,
    ask: () => Notification.requestPermission(),
    show: ({ tag, title, body, press }) => {
      const notice = new Notification(title, { tag, body });
      notice.onclick = press;
      return () => notice.close();
    },
  };
}
