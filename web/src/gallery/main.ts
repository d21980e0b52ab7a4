import { mount } from "svelte";
import Contents from "./Contents.svelte";
import SceneScreen from "./SceneScreen.svelte";
import { SCENES } from "./scenes.ts";
import { language } from "../messages/language.svelte.ts";
import { languageInAddress } from "../messages/languages.ts";
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/forms.css";
import "../styles/looks.css";

const target = document.getElementById("app");
const asked = new URLSearchParams(location.search).get("scene");
const scene = SCENES.find(({ name }) => name === asked);
await language.start({
  asked: languageInAddress(location.search),
  preferred: [],
  storage: localStorage,
  show: (lang, dir) => Object.assign(document.documentElement, { lang, dir }),
});
if (target && scene) mount(SceneScreen, { target, props: { scene } });
else if (target) mount(Contents, { target, props: { asked } });
