/** The content of a notification, and the effect of pressing it. */
export interface SystemNotice {
  /** A notification replaces an earlier one of the same tag, also another tab's. */
  tag: string;
  title: string;
  body: string;
  press: () => void;
}

/** The browser's system notifications. */
export interface NoticeSystem {
  permission(): NotificationPermission;
  /** Effective only during a user gesture. */
  ask(): Promise<NotificationPermission>;
  /** The returned function closes it. */
  show(notice: SystemNotice): () => void;
}

/** Null if unavailable, as on plain http from another machine. */
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
