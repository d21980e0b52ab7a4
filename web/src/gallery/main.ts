import { mount } from "svelte";
import Contents from "./Contents.svelte";
import SceneScreen from "./SceneScreen.svelte";
import { SCENES } from "./scenes.ts";
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/looks.css";

const target = document.getElementById("app");
const asked = new URLSearchParams(location.search).get("scene");
const scene = SCENES.find(({ name }) => name === asked);
if (target && scene) mount(SceneScreen, { target, props: { scene } });
else if (target) mount(Contents, { target, props: { asked } });
