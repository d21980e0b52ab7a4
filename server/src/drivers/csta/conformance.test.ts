import { describeDriver } from "../conformance/describe-driver.ts";
import { CSTA_KIT } from "./conformance-kit.ts";

describeDriver("CSTA", CSTA_KIT);
