import type { SignInText } from "../en/sign-in.ts";

export const signIn: SignInText = {
  heading: "Log ind",
  button: "Log ind",
  atProvider: (provider: string) => `Log ind med ${provider}`,
  orPassword: "Eller med navn og adgangskode i Callboard:",
  idleAt: (provider: string) =>
    `Her er ikke gjort noget i et stykke tid. Billedet går videre; før en kommando spørger ${provider}, hvem du er.`,
  wakeAt: (provider: string) => `Fortsæt med ${provider}`,
  name: "Navn",
  password: "Adgangskode",
  nobody: "Ingen kan logge ind endnu",
  noLink:
    "Hvor Callboard blev startet, blev der skrevet et link, som opretter den første administrator. Det gælder i 15 minutter; en genstart skriver et nyt. Eller brug: callboard user add NAVN --role admin",
  first: "Opret den første administrator",
  firstLead: "Vælg det navn og den adgangskode, du vil logge ind med. En administrator må alt her.",
  make: "Gør mig til administrator",
  hint: (least: number) => `${least} tegn eller flere. Nogle få ord er godt.`,
  tooShort: (least: number) =>
    `Adgangskoden skal have ${least} tegn eller flere. Der er ikke gjort noget endnu.`,
  unreachable:
    "Callboard svarede ikke. Du er ikke logget ind: se efter, om det kører, og prøv igen.",
  idle: "Her er ikke gjort noget i et stykke tid. Billedet går videre; før en kommando bedes du om din adgangskode.",
  wake: "Fortsæt",
  you: "Dig",
  signedInAs: (name: string, role: string) => `Logget ind som ${name}, ${role}`,
  roles: {
    admin: "administrator",
    instructor: "instruktør",
    monitor: "overvågning",
    wall: "vægskærm",
  },
  signOut: "Log ud",
  where: "Hvor du er logget ind",
  session: (browser: string | null, address: string) => `${browser ?? "En browser"} på ${address}`,
  thisOne: "denne",
  used: (ago: string) => `brugt for ${ago} siden`,
  end: "Afslut",
  endOf: (browser: string | null, address: string) =>
    `Afslut sessionen i ${browser ?? "en browser"} på ${address}`,
  insecureTransportLabel: "Ubeskyttet forbindelse",
  insecureTransport:
    "Denne side kom over almindelig HTTP. Alle på netværket kan læse med og overtage: brug den kun, hvor du stoler på alle.",
  noPasswordHere:
    "Herfra kan intet sendes: siden kom over almindelig HTTP, hvor andre kan læse en adgangskode. Åbn Callboard med https, eller på dens egen maskine.",
  notDone: "Callboard svarede ikke, så det vides ikke, om det blev gjort. Genindlæs siden.",
};
