import { describeDriver } from "../conformance/describe-driver.ts";
import { CSTA_KIT, TRUNK_KIT } from "./conformance-kit.ts";
import { STANDARD_KIT } from "./standard-kit.ts";

describeDriver("CSTA", CSTA_KIT);
describeDriver("CSTA with a trunk monitored", TRUNK_KIT);
describeDriver("CSTA in the standard's dialect over J.2", STANDARD_KIT);
