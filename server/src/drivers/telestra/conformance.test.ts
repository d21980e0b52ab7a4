import { describeDriver } from "../conformance/describe-driver.ts";
import { TELESTRA_KIT } from "./conformance-kit.ts";

describeDriver("Telestra", TELESTRA_KIT);
