import type { CstaAccess } from "./access.ts";
import { ECMA_323 } from "./messages.ts";
import { xml } from "./xml.ts";
import type { Markup } from "./xml.ts";

type Login = NonNullable<CstaAccess["login"]>;

/** What a log-in puts into StartApplicationSession (ECMA-354, 7.1). */
export interface LoginInfo {
  /** `applicationID`, where the vendor wants one. */
  application: Markup;
  /** What stands in `applicationSpecificInfo`; its form is each vendor's own. */
  specific: Markup;
  /** `requestedProtocolVersions`, where the vendor wants them. */
  versions: Markup;
}

const NOTHING: Markup = { markup: "" };
const NAMED = xml`<applicationID>Callboard</applicationID>`;

/**
 * The log-in in the form that the server's vendor has chosen; with the edition that the server is asked to speak, or the one
 * that such servers are known to speak.
 */
export function loginInfo(login: Login | null, edition: string | null): LoginInfo {
  const versions = (known: string): Markup => asked(edition ?? known);
  if (login === null) return { application: NAMED, specific: NOTHING, versions: versions("ed3") };
  switch (login.template) {
    case "uni-tel":
      return { application: NOTHING, specific: uniTel(login), versions: NOTHING };
    case "avaya":
      // Its private versions are editions of their own, whatever the edition of the standard.
      return { application: NAMED, specific: avaya(login), versions: asked("ed3/priv3") };
    case "eltex":
      return { application: NAMED, specific: eltex(login), versions: versions("ed3") };
    case "openscape":
      return { application: NAMED, specific: openScape(login), versions: versions("ed4") };
  }
}

/** uni-tel, authentication. Its documentation declares the prefix nowhere; whether its servers need that is not known. */
function uniTel({ userId, password, pbxDomain, declarePrefix }: Login): Markup {
  const prefix = declarePrefix ? xml` xmlns:vendorData="urn:vendorData"` : NOTHING;
  return xml`<vendorData:userID${prefix}>${userId}</vendorData:userID><vendorData:password${prefix}>${password}</vendorData:password><vendorData:pbxDomain${prefix}>${pbxDomain ?? ""}</vendorData:pbxDomain>`;
}

function avaya({ userId, password }: Login): Markup {
  return xml`<ns1:SessionLoginInfo xmlns:ns1="http://www.avaya.com/csta" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="ns1:SessionLoginInfo"><ns1:userName>${userId}</ns1:userName><ns1:password>${password}</ns1:password></ns1:SessionLoginInfo>`;
}

function eltex({ userId, password }: Login): Markup {
  return xml`<ns1:SessionLoginInfo xmlns:ns1="http://www.eltex.org/csta"><ns1:userName>${userId}</ns1:userName><ns1:password>${password}</ns1:password></ns1:SessionLoginInfo>`;
}

/** OpenScape Business; OpenScape Voice takes no user and ignores it. */
function openScape({ userId, password }: Login): Markup {
  return xml`<user>${userId}</user><password>${password}</password>`;
}

function asked(edition: string): Markup {
  return xml`<requestedProtocolVersions><protocolVersion>${`${ECMA_323}/${edition}`}</protocolVersion></requestedProtocolVersions>`;
}
