import type { AccessText } from "./en.ts";

export const de: AccessText = {
  roles: {
    admin: "Administrator",
    instructor: "Ausbilder",
    monitor: "Beobachter",
    wall: "Wandanzeige",
  },
  insecureTransportLabel: "Ungeschützte Verbindung",
  insecureTransport:
    "Diese Seite ist unverschlüsselt (HTTP): Andere im Netz könnten mitlesen und die Sitzung übernehmen. Benutzen Sie sie nur in einem Netz, dem Sie vertrauen.",
  noPasswordHere:
    "Senden ist hier nicht möglich. Diese Seite ist unverschlüsselt (HTTP): Andere könnten Ihr Passwort mitlesen. Öffnen Sie Callboard über https oder auf dem Rechner, auf dem es läuft.",
};
