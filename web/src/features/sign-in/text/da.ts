import type { SignInText } from "./en.ts";

export const da: SignInText = {
  heading: "Log ind",
  button: "Log ind",
  atProvider: (provider) => `Log ind med ${provider}`,
  orPassword: "Eller med navn og adgangskode i Callboard:",
  idleAt: (provider) =>
    `Låst på grund af inaktivitet. Visningen opdateres stadig; log ind med ${provider} for at ringe.`,
  wakeAt: (provider) => `Lås op med ${provider}`,
  name: "Navn",
  password: "Adgangskode",
  noUsers: "Ingen kan logge ind endnu",
  noLink:
    "Da Callboard blev startet, blev der vist et link til at oprette den første administrator. Det gælder i 15 minutter; en genstart viser et nyt. Eller brug: callboard user add NAVN --role admin",
  first: "Opret den første administrator",
  firstLead:
    "Vælg det navn og den adgangskode, du vil logge ind med. En administrator har adgang til alt her.",
  make: "Opret bruger",
  hint: (least) => `Mindst ${least} tegn. Brug gerne nogle få ord.`,
  tooShort: (least) => `Adgangskoden skal have mindst ${least} tegn. Intet er ændret endnu.`,
  unreachable:
    "Callboard svarede ikke, så du er ikke logget ind. Kontrollér, at Callboard kører, og prøv igen.",
  idle: "Låst på grund af inaktivitet. Visningen opdateres stadig; indtast din adgangskode for at ringe.",
  wake: "Lås op",
  you: "Dig",
  signedInAs: (name, role) => `Logget ind som ${name}, ${role}`,
  signOut: "Log ud",
  where: "Her er du logget ind",
  session: (browser, address) => `${browser ?? "En browser"} på ${address}`,
  thisOne: "denne",
  used: (ago) => `brugt for ${ago} siden`,
  end: "Afslut",
  endOf: (browser, address) => `Afslut sessionen i ${browser ?? "en browser"} på ${address}`,
  notDone:
    "Callboard svarede ikke, så det er uvist, om ændringen blev gennemført. Genindlæs siden.",
};
