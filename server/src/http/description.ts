import { describeFrames } from "./asyncapi.ts";
import { plain, route } from "./route.ts";
import type { ApiPlugin } from "./route.ts";

const GET_DESCRIPTION = route("signed-in", {
  operationId: "getDescription",
  summary: "This description",
  response: { 200: plain("An OpenAPI 3.1 document.", "application/json", "object") },
});

const GET_FRAMES = route("signed-in", {
  operationId: "getFrames",
  summary: "The frames on /ws",
  response: { 200: plain("An AsyncAPI 3.0 document.", "application/json", "object") },
});

/** The interfaces, described by their schemas; `describe` is called once all routes are made. */
export function descriptionRoutes(describe: () => object): ApiPlugin {
  return (api) => {
    let described: object | null = null;
    const frames = describeFrames();
    api.get("/api/openapi.json", GET_DESCRIPTION, () => (described ??= describe()));
    api.get("/api/asyncapi.json", GET_FRAMES, () => frames);
  };
}
