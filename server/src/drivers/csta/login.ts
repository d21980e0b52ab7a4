import type { CstaAccess } from "./access.ts";
import { ECMA_323 } from "./messages.ts";
import { xml } from "./xml.ts";
import type { Markup } from "./xml.ts";

type Login = NonNullable<CstaAccess["login"]>;

/** The log-in's part of StartApplicationSession (ECMA-354, 7.1). */
export interface LoginInfo {
  /** `applicationID`, where the vendor requires one. */
  application: Markup;
  /** The content of `applicationSpecificInfo`, in the vendor's format. */
  specific: Markup;
  /** `requestedProtocolVersions`, where the vendor requires them. */
  versions: Markup;
}

const NOTHING: Markup = { markup: "" };
const NAMED = xml`<applicationID>Callboard</applicationID>`;

/** The log-in in the format of the server's vendor, with the configured edition or the one that such servers use. */
export function loginInfo(login: Login | null, edition: string | null): LoginInfo {
  const versions = (known: string): Markup => asked(edition ?? known);
  if (login === null) return { application: NAMED, specific: NOTHING, versions: versions("ed3") };
  switch (login.template) {
    case "uni-tel":
      return { application: NOTHING, specific: uniTel(login), versions: NOTHING };
    case "avaya":
      // Its private versions are separate editions, whatever the edition of the standard.
      return { application: NAMED, specific: avaya(login), versions: asked("ed3/priv3") };
    case "eltex":
      return { application: NAMED, specific: eltex(login), versions: versions("ed3") };
    case "openscape":
      return { application: NAMED, specific: openScape(login), versions: versions("ed4") };
  }
}

/** uni-tel, authentication. Its documentation never declares the prefix; whether its servers need that is unknown. */
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

/** OpenScape Business; OpenScape Voice ignores the user. */
function openScape({ userId, password }: Login): Markup {
  return xml`<user>${userId}</user><password>${password}</password>`;
}

function asked(edition: string): Markup {
  return xml`<requestedProtocolVersions><protocolVersion>${`${ECMA_323}/${edition}`}</protocolVersion></requestedProtocolVersions>`;
}
