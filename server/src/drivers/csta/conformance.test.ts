import { describeDriver } from "../conformance/describe-driver.ts";
import { CSTA_KIT, TRUNK_KIT } from "./conformance-kit.ts";

describeDriver("CSTA", CSTA_KIT);
describeDriver("CSTA with a trunk monitored", TRUNK_KIT);
