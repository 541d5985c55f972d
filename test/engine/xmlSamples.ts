/* The XML answers of the vendor's pages, sign by sign: docs/api/sms-partner.md 2.1, 10.4, docs/api/mail-partner.md 3.1. */

/** docs/api/sms-partner.md 2.1 */
export const smsCreditsXml = `<?xml version='1.0' encoding='UTF-8'?>
<result>
    <entry>true</entry>
    <entry>200</entry>
    <entry>
        <username>exemple@email.com</username>
        <firstname>John</firstname>
        <lastname>Doe</lastname>
    </entry>
    <entry>
        <entry>269070</entry>
        <entry>444551</entry>
        <entry>2044937</entry>
        <entry>0</entry>
        <entry>
            <![CDATA[10224.688]]>
        </entry>
        <entry>
            <![CDATA[EUR]]>
        </entry>
        <entry>
            <![CDATA[10224.688]]>
        </entry>
    </entry>
</result>`;

/** The same as older accounts get it: without `solde` (docs/api/sms-partner.md 2.1). */
export const smsCreditsWithoutSoldeXml = smsCreditsXml.replace(
	/ {8}<entry>\s*<!\[CDATA\[10224\.688\]\]>\s*<\/entry>\n/,
	'',
);

/** docs/api/mail-partner.md 3.1 */
export const mailCreditsXml = `<?xml version='1.0' encoding='UTF-8'?>
<result>
    <entry>true</entry>
    <entry>200</entry>
    <entry>
        <username>[email protected]</username>
    </entry>
    <entry>
        <entry>269070</entry>
        <entry>
            <![CDATA[EUR]]>
        </entry>
        <entry>
            <![CDATA[10224.688]]>
        </entry>
    </entry>
</result>`;

/** docs/api/sms-partner.md 10.4, "Ajouter des crédits" */
export const subaccountAddXml = `<?xml version="1.0" encoding="UTF-8"?>
<result>
<entry>true</entry>
<entry>200</entry>
<entry>2859.2</entry>
<entry>71.8</entry>
<entry>
<![CDATA[EUR]]>
</entry>
</result>`;

/** docs/api/sms-partner.md 10.4, "Supprimer des crédits": its last sign is missing on the page */
export const subaccountRemoveXml = `<?xml version="1.0" encoding="UTF-8"?>
<result>
<entry>true</entry>
<entry>200</entry>
<entry>2859.2</entry>
<entry>71.8</entry>
<entry>
<![CDATA[EUR]]>
</entry>
</result`;

/** docs/api/sms-partner.md 10.4, "Erreurs" */
export const incorrectKeyXml = `<?xml version="1.0" encoding="UTF-8"?>
<result>
<entry>false</entry>
<entry>10</entry>
<entry>
<![CDATA[Clé API incorrecte]]>
</entry>
</result>`;
