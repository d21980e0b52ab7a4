import { describeDriver } from "../conformance/describe-driver.ts";
import { PLAINLINE_KIT } from "./conformance-kit.ts";

describeDriver("Plainline", PLAINLINE_KIT);
