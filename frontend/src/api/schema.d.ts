// Made by `npm run api` from the program's openapi.json. Do not edit by hand.

export interface paths {
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End such a time
         * @description Who may call it: whoever is signed in, also without a role.
         */
        delete: operations["end-absence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/address-changes/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes to a change of address by the link in a letter
         * @description Who may call it: everybody.
         */
        post: operations["confirm-address-change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/address-changes/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a change of address by the link in a letter
         * @description Who may call it: everybody.
         */
        post: operations["read-address-change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/address-changes/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say no to a change of address by the link in a letter
         * @description Who may call it: everybody.
         */
        post: operations["stop-address-change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agreements of a school or a partnership
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-agreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements-to-prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Active agreements of which an invoice would lack something
         * @description Who may call it: broker, finance, head.
         */
        get: operations["list-agreements-to-prepare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an agreement and its visits
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["get-agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an agreement early
         * @description Who may call it: head, senior, leader, broker.
         */
        post: operations["cancel-agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An agreement as a PDF
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["get-agreement-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/purchase-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write the buyer's order number on an agreement
         * @description Who may call it: finance, head, senior.
         */
        put: operations["set-purchase-order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/raising": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say when what an agreement brings is drafted
         * @description Who may call it: broker, finance, head.
         */
        put: operations["choose-raising"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what an agreement sells, for its VAT
         * @description Who may call it: broker, finance, head.
         */
        put: operations["choose-supply"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, when and from where, the latest first
         * @description Who may call it: head, broker, operator.
         */
        get: operations["list-audit-entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a file for spreadsheets
         * @description Who may call it: head, broker, operator.
         */
        get: operations["export-audit-entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a bank account and its statements
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-bank-account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-accounts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a bank account take no more statements
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["close-bank-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-accounts/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines of a bank account
         * @description Who may call it: head, broker, finance.
         */
        get: operations["list-bank-lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-accounts/{id}/linking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether lines of a bank account are linked without asking
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        put: operations["let-bank-lines-link"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-accounts/{id}/looked-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that lines which were linked without asking were looked over
         * @description Who may call it: head, broker, finance.
         */
        post: operations["look-bank-lines-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-accounts/{id}/statement-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the file of a statement would bring
         * @description Who may call it: head, broker, finance.
         */
        post: operations["preview-statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-accounts/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import the file of a statement
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["import-statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a line of a statement, its links and candidates
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-bank-line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents that a line may be for, by number or party
         * @description Who may call it: head, broker, finance.
         */
        get: operations["find-bank-documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}/link-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what the parts of a line are for, all in one
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["link-bank-line-together"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a line of a statement is for
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["link-bank-line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a line is for nothing that it was linked to
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["undo-bank-line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-links/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let what the bank wrote mean the same from now on
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["remember-bank-link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-links/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a line is not for what it was linked to
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["undo-bank-link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a rule and what it did
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-bank-rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-rules/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a rule count no more
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["remove-bank-rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-statements/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a statement as it is once more, whose gap later statements changed
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["accept-bank-gap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billable-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Signed-off visits that are on no invoice yet
         * @description Who may call it: broker, finance, head.
         */
        get: operations["list-billable-visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificate of a month that was closed
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A certificate as a PDF
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-certificate-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a credit note
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-credit-note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A credit note as a PDF
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-credit-note-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes/{id}/e-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A credit note as an electronic one (UBL)
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-e-credit-note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for one in a membership
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["get-dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Designations that a partnership decides on
         * @description Who may call it: broker.
         */
        get: operations["list-designation-claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a claim down
         * @description Who may call it: broker.
         */
        post: operations["refuse-designation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a designation
         * @description Who may call it: broker.
         */
        post: operations["revoke-designation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a designation
         * @description Who may call it: broker.
         */
        post: operations["verify-designation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Partnerships with their areas and how many schools they have, for everybody
         * @description Who may call it: everybody.
         */
        get: operations["list-directory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices, self-bills and credit notes of a party
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["find-documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV or XLSX
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["export-documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enquiries that one takes part in
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-enquiries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that followed from an enquiry
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["get-thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an enquiry
         * @description Who may call it: leader.
         */
        post: operations["decline-enquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a proposal or a counter-proposal
         * @description Who may call it: head, senior, leader.
         */
        post: operations["propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What half-days would come to in an enquiry
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["get-quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an enquiry back
         * @description Who may call it: head, senior.
         */
        post: operations["withdraw-enquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who asks to be erased
         * @description Who may call it: operator.
         */
        get: operations["list-erasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures/{id}/carry-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase somebody who asks for it
         * @description Who may call it: operator, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["carry-out-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why somebody is not erased
         * @description Who may call it: operator, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["refuse-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-layouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a layout
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-export-layout"];
        /**
         * Change a layout
         * @description Who may call it: head, broker, finance.
         */
        put: operations["change-export-layout"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an export and what was in it
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export, as it was made
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-export-file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fitting-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which needs that reach one's school fit one's services
         * @description Who may call it: leader.
         */
        get: operations["list-fitting-needs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite the people of a list, or see what would become of each line
         * @description Who may call it: broker, operator, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["invite-list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody to a role
         * @description Who may call it: head, broker, operator, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation by its link
         * @description Who may call it: everybody.
         */
        post: operations["accept-invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read an invitation by its link
         * @description Who may call it: everybody.
         */
        post: operations["read-invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Who may call it: head, broker, operator.
         */
        delete: operations["withdraw-invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoice-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Drafts of invoices that wait
         * @description Who may call it: broker, finance, head.
         */
        get: operations["list-invoice-drafts"];
        put?: never;
        /**
         * Keep visits as a draft of an invoice
         * @description Who may call it: broker, finance, head.
         */
        post: operations["keep-invoice-draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoice-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a draft of an invoice, and what it would be
         * @description Who may call it: broker, finance, head.
         */
        get: operations["get-invoice-draft"];
        /**
         * Put other visits on a draft of an invoice
         * @description Who may call it: broker, finance, head.
         */
        put: operations["change-invoice-draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoice-drafts/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a draft would be, as a PDF
         * @description Who may call it: broker, finance, head.
         */
        get: operations["get-invoice-draft-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoice-drafts/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop a draft: its visits are to be invoiced again
         * @description Who may call it: broker, finance, head.
         */
        post: operations["drop-invoice-draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoice-drafts/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a draft of an invoice
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["issue-invoice-draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoice-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an invoice would come to
         * @description Who may call it: broker, finance, head.
         */
        get: operations["preview-invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices that a party issued, to a payer, or for a school
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["list-invoices"];
        put?: never;
        /**
         * Issue an invoice for signed-off visits
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["issue-invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices-to-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices of which something was invoiced in advance and did not take place
         * @description Who may call it: broker, finance, head.
         */
        get: operations["list-invoices-to-credit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an invoice and its payments
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer what the payer asked about an invoice
         * @description Who may call it: broker, finance, head.
         */
        post: operations["answer-query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an invoice back whole
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["credit-invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice as a PDF
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-invoice-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/e-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice as an electronic invoice (UBL)
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-e-invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/on-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an invoice with what its payer has on account
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["set-on-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/payment-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the issuer that it is paid
         * @description Who may call it: broker, finance, head, senior.
         */
        post: operations["note-paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a bank transfer that came for an invoice
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["record-transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the issuer about an invoice, before paying
         * @description Who may call it: broker, finance, head, senior.
         */
        post: operations["query-invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask somebody else to write off what is owed
         * @description Who may call it: broker, finance, head.
         */
        post: operations["ask-write-off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/write-offs/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write off what is owed, as somebody else asked
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["approve-write-off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/write-offs/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave owed what somebody else wants to write off
         * @description Who may call it: broker, finance, head.
         */
        post: operations["refuse-write-off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/write-offs/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an invoice be owed again that was written off
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["undo-write-off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs by state: the dead ones wait for a person
         * @description Who may call it: operator.
         */
        get: operations["list-jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a job again that was given up
         * @description Who may call it: operator.
         */
        post: operations["retry-job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests to join that wait, or that ended
         * @description Who may call it: operator.
         */
        get: operations["list-requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join-requests/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a partnership that asks
         * @description Who may call it: head, operator.
         */
        post: operations["accept-request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join-requests/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Not join a partnership that asks
         * @description Who may call it: head, operator.
         */
        post: operations["decline-request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a request to join back
         * @description Who may call it: broker, operator.
         */
        post: operations["withdraw-request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leaders by name
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-leaders"];
        put?: never;
        /**
         * Become a leader
         * @description Who may call it: leader.
         */
        post: operations["enlist-leader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a leader
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["get-leader"];
        /**
         * Change what a leader says of themselves
         * @description Who may call it: leader.
         */
        put: operations["describe-leader"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was seen of a leader before they enter a school
         * @description Who may call it: leader, head, senior, broker.
         */
        get: operations["get-checks"];
        /**
         * Confirm what was seen of a leader
         * @description Who may call it: head, broker.
         */
        put: operations["confirm-checks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/designations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A leader's designations
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-designations"];
        put?: never;
        /**
         * Claim a designation
         * @description Who may call it: leader.
         */
        post: operations["claim-designation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/diary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A term of a leader's diary
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["get-diary"];
        /**
         * Open and close half-days
         * @description Who may call it: leader.
         */
        put: operations["change-diary"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/interests/{urn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Declare a conflict of interest with a school
         * @description Who may call it: leader.
         */
        put: operations["declare-interest"];
        post?: never;
        /**
         * End a conflict of interest with a school
         * @description Who may call it: leader.
         */
        delete: operations["undeclare-interest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Be shown to nobody for now
         * @description Who may call it: leader.
         */
        post: operations["pause-leader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Be shown again
         * @description Who may call it: leader.
         */
        post: operations["resume-leader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop being a leader
         * @description Who may call it: leader.
         */
        post: operations["retire-leader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a leader offers
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-services"];
        put?: never;
        /**
         * Draft a service
         * @description Who may call it: leader.
         */
        post: operations["offer-service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether letters are sent, or only kept
         * @description Who may call it: operator.
         */
        get: operations["get-mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, and which roles they hold
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["read-me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one's name
         * @description Who may call it: whoever is signed in, also without a role.
         */
        patch: operations["change-me"];
        trace?: never;
    };
    "/api/v1/me/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Times for which one has a deputy, or is one
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["list-absences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's address, and a change of it that waits
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["read-address"];
        /**
         * Ask to use another address; letters go to both
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        put: operations["change-email"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/address/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a change of address back
         * @description Who may call it: whoever is signed in, also without a role.
         */
        delete: operations["withdraw-address-change"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A copy of all that is held about one
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        get: operations["get-own-data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How it stands with one's erasure
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["read-erasure"];
        /**
         * Ask to be erased
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        put: operations["ask-erasure"];
        post?: never;
        /**
         * Take one's request to be erased back
         * @description Who may call it: whoever is signed in, also without a role.
         */
        delete: operations["withdraw-erasure"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a second step
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        delete: operations["remove-factor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factors/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a second step another name
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        put: operations["name-factor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the passkey that a browser made
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["add-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What to ask a browser with, to add a passkey
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["begin-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change one's password; the present one is the proof
         * @description Who may call it: whoever is signed in, also without a role.
         */
        put: operations["change-password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes in the place of the earlier ones
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["make-recovery-codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's second steps at sign-in
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["read-security"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/security-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign-ins, refusals and changes of power of one's own account in the last 12 months
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["list-own-security-events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add an app that shows codes
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["add-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an app count by a code that it shows
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["confirm-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a further role
         * @description Who may call it: whoever is signed in, also without a role.
         */
        post: operations["ask-membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who waits for my approval
         * @description Who may call it: head, broker, operator.
         */
        get: operations["list-waiting-memberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a role
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        delete: operations["end-membership"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a role
         * @description Who may call it: head, broker, operator, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["approve-membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who can stand in for one in a role
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["list-colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a colleague stand in for a time
         * @description Who may call it: whoever is signed in, also without a role, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["name-deputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a role
         * @description Who may call it: head, broker, operator.
         */
        post: operations["refuse-membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moves/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes to other half-days for a visit
         * @description Who may call it: head, senior, leader.
         */
        post: operations["agree-move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moves/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say no to other half-days for a visit
         * @description Who may call it: head, senior, leader.
         */
        post: operations["decline-move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moves/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * No longer ask for other half-days
         * @description Who may call it: head, senior, leader.
         */
        post: operations["withdraw-move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Needs of one's schools, of a partnership, or that reach one
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["list-needs"];
        put?: never;
        /**
         * Begin a need
         * @description Who may call it: whoever is signed in, also without a role.
         */
        post: operations["draft-need"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a need, as much of it as one may see
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["get-need"];
        /**
         * Save a step of a need
         * @description Who may call it: whoever is signed in, also without a role.
         */
        put: operations["save-need"];
        post?: never;
        /**
         * Throw a draft away
         * @description Who may call it: whoever is signed in, also without a role.
         */
        delete: operations["discard-need"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * To whom the school was named, and why
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-disclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask one leader or several about a need
         * @description Who may call it: head, senior.
         */
        post: operations["send-enquiries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who fits a need, and why; who does not, and why not
         * @description Who may call it: head, senior, broker.
         */
        get: operations["list-matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Be named to everybody whom the need reaches
         * @description Who may call it: head, senior.
         */
        post: operations["name-need"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/offering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one can offer for a need
         * @description Who may call it: leader.
         */
        get: operations["get-offering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which leaders offered their support for a need
         * @description Who may call it: head, senior, broker.
         */
        get: operations["list-received-offers"];
        put?: never;
        /**
         * Offer one's support for a need
         * @description Who may call it: leader.
         */
        post: operations["make-offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post a need
         * @description Who may call it: head, senior.
         */
        post: operations["post-need"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a need again
         * @description Who may call it: head, senior.
         */
        post: operations["reopen-need"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Waive a conflict of interest that a leader declared
         * @description Who may call it: head.
         */
        post: operations["waive-conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/widen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a need further at once
         * @description Who may call it: head, senior.
         */
        post: operations["widen-need"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a need
         * @description Who may call it: head, senior.
         */
        post: operations["withdraw-need"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one was told, the newest first
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["list-notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all notices as read
         * @description Who may call it: whoever is signed in, also without a role.
         */
        post: operations["read-notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own offers
         * @description Who may call it: leader.
         */
        get: operations["list-offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an enquiry of an offer, and name the school to its leader
         * @description Who may call it: head, senior.
         */
        post: operations["accept-offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an offer
         * @description Who may call it: head, senior.
         */
        post: operations["decline-offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one's own offer back
         * @description Who may call it: leader.
         */
        post: operations["take-back-offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who runs the service
         * @description Who may call it: operator.
         */
        get: operations["list-operators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters of a demonstration, which sends none; on its machine alone
         * @description Who may call it: everybody.
         */
        get: operations["list-outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages that everybody may read: privacy, accessibility, terms, contact
         * @description Who may call it: everybody.
         */
        get: operations["list-pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a page
         * @description Who may call it: everybody.
         */
        get: operations["get-page"];
        /**
         * Write a page
         * @description Who may call it: operator.
         */
        put: operations["write-page"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/accounts/{payerKind}/{payerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The statement of a payer's account with a seller
         * @description Who may call it: head, senior, broker, finance.
         */
        get: operations["get-statement-of-account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/accounts/{payerKind}/{payerId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a PDF
         * @description Who may call it: head, senior, broker, finance.
         */
        get: operations["get-statement-of-account-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/accounts/{payerKind}/{payerId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV
         * @description Who may call it: head, senior, broker, finance.
         */
        get: operations["export-statement-of-account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/accounts/{payerKind}/{payerId}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a payer the statement of its account by letter
         * @description Who may call it: head, senior, broker, finance.
         */
        post: operations["send-statement-of-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/aged-debt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a seller is owed and owes, by age
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-aged-debt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/aged-debt/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The aged debt of a seller as CSV
         * @description Who may call it: head, broker, finance.
         */
        get: operations["export-aged-debt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bank accounts of a seller, with what waits
         * @description Who may call it: head, broker, finance.
         */
        get: operations["list-bank-accounts"];
        put?: never;
        /**
         * Open a bank account of a seller
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["open-bank-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/bank-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules by which lines of a seller are matched
         * @description Who may call it: head, broker, finance.
         */
        get: operations["list-bank-rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/drafting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When invoices of a school that sells alone are drafted
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-drafting"];
        /**
         * Say when invoices of a school that sells alone are drafted
         * @description Who may call it: head, broker, finance.
         */
        put: operations["set-drafting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/export-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A seller's codes, and charts to choose from
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-export-codes"];
        /**
         * Say how a seller's accounts package calls its accounts
         * @description Who may call it: head, broker, finance.
         */
        put: operations["set-export-codes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/export-formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Formats of exports to choose from
         * @description Who may call it: head, broker, finance.
         */
        get: operations["list-export-formats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/export-layouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a layout for another accounts package
         * @description Who may call it: head, broker, finance.
         */
        post: operations["add-export-layout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/export-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an export of some days would find
         * @description Who may call it: head, broker, finance.
         */
        get: operations["preview-export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports of a seller's book
         * @description Who may call it: head, broker, finance.
         */
        get: operations["list-exports"];
        put?: never;
        /**
         * Make an export for an accounts package
         * @description Who may call it: head, broker, finance.
         */
        post: operations["make-export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/internal-charges/{payerKind}/{payerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a seller and a payer are one legal person
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-internal-charge"];
        /**
         * Confirm that a seller and a payer are one legal person
         * @description Who may call it: head, broker, finance.
         */
        put: operations["confirm-internal-charge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/internal-charges/{payerKind}/{payerId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a seller and a payer are no longer one legal person
         * @description Who may call it: head, broker, finance.
         */
        post: operations["end-internal-charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/numbering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a seller numbers its documents
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-numbering"];
        /**
         * Say what stands before the numbers of a seller's documents
         * @description Who may call it: head, broker, finance.
         */
        put: operations["set-numbering"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/on-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payers that have something on account with a seller
         * @description Who may call it: broker, finance, head.
         */
        get: operations["list-on-account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/payers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outside payers of a seller
         * @description Who may call it: head, broker, finance.
         */
        get: operations["list-payers"];
        put?: never;
        /**
         * Add a trust, an authority or another body that pays for schools
         * @description Who may call it: head, broker, finance.
         */
        post: operations["add-payer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/payment-advices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell a seller what one payment is for
         * @description Who may call it: head, senior, broker, finance.
         */
        post: operations["make-payment-advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Months of a seller's book that are over
         * @description Who may call it: head, broker, finance.
         */
        get: operations["list-periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/periods/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A month of a seller's book, with its figures
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-period"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/periods/{month}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a month of a seller's book take entries again
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["reopen-period"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/periods/{month}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a month of a seller's book; the second signature closes it
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last two minutes that they gave in this session (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["sign-period"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/reminding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a seller reminds its payers
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-reminding"];
        /**
         * Say when a seller reminds its payers
         * @description Who may call it: head, broker, finance.
         */
        put: operations["set-reminding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/remittance-advices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Remittance advices of a seller
         * @description Who may call it: head, broker, finance.
         */
        get: operations["list-advices"];
        put?: never;
        /**
         * Read what a payer says that a payment is for
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["read-advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/self-billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agreements of a party about self-billing
         * @description Who may call it: head, broker, finance.
         */
        get: operations["list-self-billing"];
        put?: never;
        /**
         * Ask the other side for its consent to self-billing
         * @description Who may call it: head, broker, finance.
         */
        post: operations["ask-self-billing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a seller sends statements of account each month
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-statements"];
        /**
         * Say whether a seller sends statements of account each month
         * @description Who may call it: head, broker, finance.
         */
        put: operations["set-statements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a payer wants to be billed
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-payer-terms"];
        /**
         * Say how a payer wants to be billed, and who pays
         * @description Who may call it: head, broker, finance.
         */
        put: operations["change-payer-terms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/to-pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a payer has to pay
         * @description Who may call it: head, senior, broker, finance.
         */
        get: operations["get-to-pay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/vat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The VAT of what a seller sells, as it was decided there
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-vat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/vat-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide the VAT of what a seller sells
         * @description Who may call it: head, broker, finance.
         */
        post: operations["decide-seller-vat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/vat-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A seller's VAT by box, from the entries of some days
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-vat-summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{kind}/{id}/vat-summary/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A seller's VAT by box as CSV
         * @description Who may call it: head, broker, finance.
         */
        get: operations["export-vat-summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Partnerships by name
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-partnerships"];
        put?: never;
        /**
         * Found a partnership
         * @description Who may call it: operator, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["found-partnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a partnership
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["get-partnership"];
        /**
         * Change a partnership
         * @description Who may call it: broker, operator in the partnership {id}, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        put: operations["change-partnership"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open invitations to a partnership
         * @description Who may call it: broker, operator in the partnership {id}.
         */
        get: operations["list-partnership-invitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much leaders of a partnership are shown, asked and booked, and what is left of their half-days
         * @description Who may call it: broker, operator in the partnership {id}.
         */
        get: operations["list-loads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/loads/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a file for spreadsheets
         * @description Who may call it: broker, operator in the partnership {id}.
         */
        get: operations["export-loads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds which role in a partnership
         * @description Who may call it: broker, operator in the partnership {id}.
         */
        get: operations["list-partnership-memberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/payee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a partnership is paid, and which change of it waits
         * @description Who may call it: head, broker, finance, operator.
         */
        get: operations["get-partnership-payee"];
        /**
         * Ask for another account or VAT number of a partnership: it waits for a second person, or three days
         * @description Who may call it: broker, finance, operator in the partnership {id}, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        put: operations["change-partnership-payee"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Schools that a partnership asked to join
         * @description Who may call it: broker, operator in the partnership {id}.
         */
        get: operations["list-partnership-requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Schools of a partnership
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-partnership-schools"];
        put?: never;
        /**
         * Make the schools of a list members, or ask them
         * @description Who may call it: operator.
         */
        post: operations["bring-in-schools"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/schools/{urn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ask a school to become a member
         * @description Who may call it: broker, operator in the partnership {id}.
         */
        put: operations["ask-school"];
        post?: never;
        /**
         * End a school's membership
         * @description Who may call it: head, broker, operator.
         */
        delete: operations["leave-partnership"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/unreached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Schools of a partnership to which fewer than three leaders may come, and why
         * @description Who may call it: broker, operator in the partnership {id}.
         */
        get: operations["list-unreached"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}/unreached/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a file for spreadsheets
         * @description Who may call it: broker, operator in the partnership {id}.
         */
        get: operations["export-unreached"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose a new password
         * @description Who may call it: everybody.
         */
        post: operations["ask-password-reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password by a link
         * @description Who may call it: everybody.
         */
        post: operations["reset-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payee-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A change of who is paid
         * @description Who may call it: head, broker, finance, operator.
         */
        get: operations["get-payee-change"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payee-changes/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, as a second person, a change of who is paid
         * @description Who may call it: head, broker, finance, operator, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["confirm-payee-change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payee-changes/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a change of who is paid
         * @description Who may call it: head, broker, finance, operator.
         */
        post: operations["stop-payee-change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an outside payer
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-payer"];
        /**
         * Change the name or the address of an outside payer
         * @description Who may call it: head, broker, finance.
         */
        put: operations["change-payer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payers/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an outside payer: no more documents
         * @description Who may call it: head, broker, finance.
         */
        post: operations["end-payer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a payment that was recorded by hand
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["undo-receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to a proposal
         * @description Who may call it: head, senior, leader.
         */
        post: operations["accept-proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a proposal of the other side
         * @description Who may call it: head, senior, leader.
         */
        post: operations["decline-proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one's own proposal back
         * @description Who may call it: head, senior, leader.
         */
        post: operations["withdraw-proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refund-payments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the payment of a refund that was recorded by hand
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["undo-refund-payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refunds of a seller, or to a payer
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["list-refunds"];
        put?: never;
        /**
         * Ask somebody else to send back what is on account
         * @description Who may call it: broker, finance, head.
         */
        post: operations["ask-refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a refund
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-refund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a refund be paid that somebody else asked for
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["approve-refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an approved refund was sent
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["pay-refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave on account what somebody else wants to send back
         * @description Who may call it: broker, finance, head.
         */
        post: operations["refuse-refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a refund that is not paid
         * @description Who may call it: broker, finance, head.
         */
        post: operations["withdraw-refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register for a school; the address is confirmed by mail
         * @description Who may call it: everybody.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an e-mail address
         * @description Who may call it: everybody.
         */
        post: operations["confirm-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the head of a school was asked for
         * @description Who may call it: head.
         */
        get: operations["list-releases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a leader for the dates of a proposal
         * @description Who may call it: head.
         */
        post: operations["grant-release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Not release a leader
         * @description Who may call it: head.
         */
        post: operations["refuse-release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/remittance-advices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a remittance advice and what it names
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-advice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/remittance-advices/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use a remittance advice no more
         * @description Who may call it: head, broker, finance, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["drop-advice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find schools as one types: name, town, postcode, URN
         * @description Who may call it: everybody.
         */
        get: operations["find-schools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/{urn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a school
         * @description Who may call it: everybody.
         */
        get: operations["get-school"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/{urn}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was seen of each leader of a school
         * @description Who may call it: head, senior in the school {urn}.
         */
        get: operations["list-checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/{urn}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open invitations to a school
         * @description Who may call it: head, broker, operator.
         */
        get: operations["list-school-invitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/{urn}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds which role in a school
         * @description Who may call it: head, broker, operator.
         */
        get: operations["list-school-memberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/{urn}/partnerships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Partnerships that a school belongs to, and those above them
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-school-partnerships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/{urn}/payee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a school is paid, as its self-bills say, and which change of it waits
         * @description Who may call it: head, finance in the school {urn}.
         */
        get: operations["get-school-payee"];
        /**
         * Ask for another account or VAT number of a school: it waits for a second person, or three days
         * @description Who may call it: head, finance in the school {urn}, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        put: operations["change-school-payee"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/{urn}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Partnerships that ask a school to join
         * @description Who may call it: head, operator in the school {urn}.
         */
        get: operations["list-school-requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The searches that one saved
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-searches"];
        put?: never;
        /**
         * Save a search, to hear of what is new
         * @description Who may call it: whoever is signed in and holds a role.
         */
        post: operations["save-search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a saved search
         * @description Who may call it: whoever is signed in and holds a role.
         */
        delete: operations["forget-search"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-step-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take away the second steps of somebody who lost everything
         * @description Who may call it: operator, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["reset-factors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Failed sign-ins, refusals and changes of power of the last 12 months
         * @description Who may call it: operator.
         */
        get: operations["list-security-events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-bill-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Self-bills that wait, and why
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["list-self-bill-drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-bill-drafts/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a self-bill that waited
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["issue-self-bill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-bill-payments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a payment of a self-bill that was recorded by hand
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["undo-self-bill-payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-billing/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an agreement about self-billing
         * @description Who may call it: head, broker, finance.
         */
        get: operations["get-self-billing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-billing/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to self-billing, for the side that was asked
         * @description Who may call it: head, broker, finance.
         */
        post: operations["accept-self-billing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-billing/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline self-billing, for the side that was asked
         * @description Who may call it: head, broker, finance.
         */
        post: operations["decline-self-billing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-billing/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an agreement about self-billing
         * @description Who may call it: head, broker, finance.
         */
        post: operations["end-self-billing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-billing/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the question for self-billing back
         * @description Who may call it: head, broker, finance.
         */
        post: operations["withdraw-self-billing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What home schools are owed
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["list-self-bills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-bills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a self-bill
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-self-bill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-bills/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A self-bill as a PDF
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-self-bill-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-bills/{id}/e-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A self-bill as an electronic one (UBL)
         * @description Who may call it: broker, finance, head, senior.
         */
        get: operations["get-e-self-bill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-bills/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a bank transfer that was made for a self-bill
         * @description Who may call it: broker, finance, head, with a proof of who they are from the last ten minutes (else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again).
         */
        post: operations["pay-self-bill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a service
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["get-service"];
        /**
         * Change a service
         * @description Who may call it: leader.
         */
        put: operations["change-service"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a service to other schools
         * @description Who may call it: leader.
         */
        post: operations["list-service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a service back
         * @description Who may call it: leader.
         */
        post: operations["withdraw-service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Who may call it: everybody.
         */
        post: operations["sign-in"];
        /**
         * Sign out
         * @description Who may call it: everybody.
         */
        delete: operations["sign-out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by a passkey alone
         * @description Who may call it: everybody.
         */
        post: operations["sign-in-by-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What to ask a browser with, to sign in by a passkey alone
         * @description Who may call it: everybody.
         */
        post: operations["ask-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again that it is you, for what a stolen session must not do
         * @description Who may call it: whoever is signed in, also without a role.
         */
        post: operations["prove-identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/proof/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What to ask a browser with, to prove by a passkey that it is you
         * @description Who may call it: whoever is signed in, also without a role.
         */
        post: operations["ask-proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new access token by the cookie
         * @description Who may call it: everybody.
         */
        post: operations["refresh-session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the second step of signing in
         * @description Who may call it: everybody.
         */
        post: operations["finish-sign-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one is signed in
         * @description Who may call it: whoever is signed in, also without a role.
         */
        get: operations["list-sessions"];
        put?: never;
        post?: never;
        /**
         * Sign out on every device
         * @description Who may call it: whoever is signed in, also without a role.
         */
        delete: operations["sign-out-everywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out in one place
         * @description Who may call it: whoever is signed in, also without a role.
         */
        delete: operations["end-session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's shortlist
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-shortlist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shortlist/{serviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a service on one's shortlist
         * @description Who may call it: whoever is signed in and holds a role.
         */
        put: operations["keep-service"];
        post?: never;
        /**
         * Take a service off one's shortlist
         * @description Who may call it: whoever is signed in and holds a role.
         */
        delete: operations["drop-service"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Closed schools whose successor nobody confirmed yet
         * @description Who may call it: operator.
         */
        get: operations["list-successions"];
        put?: never;
        /**
         * Let what belonged to a closed school follow to its successor
         * @description Who may call it: operator.
         */
        post: operations["confirm-succession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find support without posting a need
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["find-support"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Services side by side
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["compare-support"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words for phases, designations and formats
         * @description Who may call it: everybody.
         */
        get: operations["list-terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What support can be about
         * @description Who may call it: everybody.
         */
        get: operations["list-themes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Themes that a text speaks of
         * @description Who may call it: whoever is signed in, also without a role.
         */
        post: operations["suggest-themes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a visit
         * @description Who may call it: head, senior, leader, broker.
         */
        post: operations["cancel-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to hold a visit on other half-days
         * @description Who may call it: head, senior, leader.
         */
        post: operations["move-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask about the record of a visit
         * @description Who may call it: head, senior.
         */
        post: operations["query-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what was done on a visit
         * @description Who may call it: leader.
         */
        post: operations["record-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/refuse-expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say no to the expenses of a visit
         * @description Who may call it: head, senior.
         */
        post: operations["refuse-expenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a visit
         * @description Who may call it: head, senior.
         */
        post: operations["sign-off-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for one in enquiries and agreements
         * @description Who may call it: whoever is signed in and holds a role.
         */
        get: operations["list-waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a message of Stripe, by its signature
         * @description Who may call it: everybody.
         */
        post: operations["hear-stripe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Absence: {
            deputy: string;
            /** Format: date */
            from: string;
            id: string;
            /** @description The role of the person who is away */
            membershipId: string;
            /** @description true: you are away; false: you stand in */
            mine: boolean;
            /** @description Who is away */
            person: string;
            place: components["schemas"]["MembershipPlace"];
            /** @enum {string} */
            role: "head" | "senior" | "finance" | "broker";
            /** @enum {string} */
            state: "planned" | "on" | "over";
            /**
             * Format: date
             * @description The last day
             */
            until: string;
        };
        AcceptGapInputBody: {
            /** @description As it was seen */
            gap: components["schemas"]["Amount"];
        };
        AcceptInputBody: {
            /** @description Only if the address has no account yet */
            name?: string;
            /** @description Only if the address has no account yet */
            password?: string;
            /** @description From the link in the letter */
            token: string;
        };
        AcceptInputBody2: {
            /** @description You know that this tells the leader and their home school, for good, which school you are */
            known: boolean;
            /** @description To the leader; a thank you when left out */
            message?: string;
        };
        AcceptedGap: {
            gap: components["schemas"]["Amount"];
            gapSays?: string;
        };
        Account: {
            email: string;
            id: string;
            name: string;
        };
        AccountPage: {
            /**
             * Format: int64
             * @description Lines that were linked without asking, and that nobody undid
             */
            alone: number;
            /** @description The bank's own, by the statements that are imported */
            balance: components["schemas"]["Amount"];
            /** @description Whose it is: partnership:ID or school:URN */
            book: string;
            /** @description No line is linked without asking */
            byHand: boolean;
            /**
             * Format: date
             * @description The opening balance is that of its beginning
             */
            from: string;
            id: string;
            name: string;
            number: string;
            opening: components["schemas"]["Amount"];
            sortCode: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** @description The latest first */
            statements: components["schemas"]["BankStatement"][];
            /**
             * Format: int64
             * @description Of these, lines that nobody has looked over
             */
            unseen: number;
            /**
             * Format: int64
             * @description Lines that are not explained whole
             */
            waiting: number;
            /** @description What of its lines is not explained; negative where more went out */
            waits: components["schemas"]["Amount"];
        };
        Acknowledgement: {
            message: string;
        };
        Address: {
            change?: components["schemas"]["AddressChange"];
            email: string;
        };
        AddressChange: {
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description Both addresses must say yes by then
             */
            expiresAt: string;
            /** @description The owner of the new address said yes */
            newSaid: boolean;
            /** @description The owner of the present address said yes */
            oldSaid: boolean;
            to: string;
        };
        AddressLetter: {
            /** Format: date-time */
            expiresAt: string;
            /** @description The owner of this address said yes */
            said: boolean;
            /**
             * @description Which of the addresses the letter went to
             * @enum {string}
             */
            side: "old" | "new";
            /** @enum {string} */
            state: "waiting" | "done" | "stopped" | "withdrawn";
            /** @description The new address */
            to: string;
        };
        AdviceLine: {
            amount: components["schemas"]["Amount"];
            /** @description As it stands in the advice */
            number: string;
            /** @description The invoice; none where it names none of the book */
            part?: components["schemas"]["CandidatePart"];
            /** @description What does not agree */
            wanted?: string;
        };
        AdvicePage: {
            /** Format: date-time */
            at: string;
            byName: string;
            id: string;
            /** Format: int64 */
            items: number;
            /** @description Of the file, or what it was called */
            name: string;
            named: components["schemas"]["AdviceLine"][];
            payment?: components["schemas"]["AdvisedPayment"];
            /** @enum {string} */
            state: "read" | "used" | "dropped";
            sum: components["schemas"]["Amount"];
            /** @description How its sum differs from that of what it names */
            wanted?: string;
        };
        AdvisedPayment: {
            /** @description The payer */
            from: string;
            /** Format: date */
            on: string;
            /** @description As given to the bank */
            reference: string;
        };
        AgedBands: {
            all: components["schemas"]["Amount"];
            notDue: components["schemas"]["Amount"];
            over90: components["schemas"]["Amount"];
            /** @description 1 to 30 days */
            to30: components["schemas"]["Amount"];
            /** @description 31 to 60 days */
            to60: components["schemas"]["Amount"];
            /** @description 61 to 90 days */
            to90: components["schemas"]["Amount"];
        };
        AgedDebt: {
            /** @description Self-bills, from the day of issue */
            creditors: components["schemas"]["AgedSide"];
            /** @description Invoices, from their due day */
            debtors: components["schemas"]["AgedSide"];
            /** Format: date */
            on: string;
        };
        AgedParty: {
            name: string;
            owed: components["schemas"]["AgedBands"];
            party: string;
        };
        AgedSide: {
            /** @description The most first, at most 200 */
            items: components["schemas"]["AgedParty"][];
            /**
             * Format: int64
             * @description Parties beyond these
             */
            more: number;
            owed: components["schemas"]["AgedBands"];
        };
        Agreement: {
            /** Format: date-time */
            agreedAt: string;
            agreedByName: string;
            buyerName: string;
            buyerUrn: string;
            /** @description For two half-days; zero is free */
            dayRate: components["schemas"]["Amount"];
            /** Format: date-time */
            endedAt?: string;
            /** @description The enquiry whose thread it is in */
            enquiryId: string;
            /** @description Travel and expenses of each visit; absent where none are agreed */
            expenses?: components["schemas"]["Expenses"];
            /** Format: int64 */
            halfDays: number;
            homeName: string;
            homeUrn: string;
            id: string;
            /**
             * @description When invoices are drafted; in a proposal, without it, as the seller's terms say
             * @enum {string}
             */
            invoiced?: "advance" | "visit" | "month" | "milestone" | "completion";
            /** @description The same in words */
            readonly invoicedWords?: string;
            leaderId: string;
            leaderName: string;
            /** @description Paid by days in return: the day rate is zero */
            mutual: boolean;
            needId: string;
            /** @description Why it was cancelled */
            note?: string;
            /** @description Up to 10, each at most 500 characters */
            objectives: string[];
            /** @description The partnership that brokered it */
            partnershipId?: string;
            /** Format: int64 */
            paymentDays: number;
            purchaseOrder?: string;
            /** @description The school's payment and the sum for the leader's school, for the visits that are not cancelled */
            quote: components["schemas"]["Quote"];
            /**
             * @description When invoices are drafted as it stands; the seller may have changed it since it was agreed
             * @enum {string}
             */
            raising?: "advance" | "visit" | "month" | "milestone" | "completion";
            /** @description The same in words */
            raisingWords?: string;
            /** @description For people: A-4001 */
            ref: string;
            /** @description At most 5,000 characters */
            scope: string;
            /**
             * Format: int64
             * @description Visits signed off
             */
            signedOff: number;
            /** @description Up to 60 half-days that are free in the leader's diary */
            slots: components["schemas"]["ProposedHalfDay"][];
            /** @enum {string} */
            state: "active" | "completed" | "cancelled";
            /** @description Title of the service on that day; absent on old agreements */
            title?: string;
            /** @description All agreed half-days at their price, before VAT and added brokerage; quote has the payment */
            total: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description For If-Match, as the ETag
             */
            version: number;
            /**
             * Format: int64
             * @description Visits neither signed off nor cancelled
             */
            waiting: number;
        };
        AgreementPage: {
            items: components["schemas"]["Agreement"][];
            /** @description Send this as cursor to read on */
            next?: string;
            /** @description Of all pages: on the first, where they hold at most 500 agreements */
            sums?: components["schemas"]["AgreementSums"];
        };
        AgreementSums: {
            /** Format: int64 */
            halfDays: number;
            /** @description By the schools that are supported, before VAT */
            pays: components["schemas"]["Amount"];
            /** @description By the schools of the leaders, before VAT */
            receives: components["schemas"]["Amount"];
        };
        AgreementsChange: {
            /**
             * Format: date-time
             * @description Absent for old changes
             */
            at?: string;
            note?: string;
            /** @description The change, and who made it */
            sentence: string;
            visitId: string;
        };
        Amount: {
            /**
             * @description ISO 4217 code
             * @example GBP
             * @enum {string}
             */
            currency: "GBP" | "EUR" | "USD";
            /**
             * Format: int64
             * @description Hundredths of the currency: 105000 is £1,050.00
             * @example 105000
             */
            pence: number;
        };
        Ask: {
            /** @description The most for the whole; shown to nobody outside */
            budget?: components["schemas"]["Amount"];
            /**
             * Format: date
             * @description Last day
             */
            byOn?: string;
            /**
             * Format: int64
             * @description So many kilometres farther than they say leaders may have to come: the school asks them all the same
             */
            fartherKm?: number;
            /** @description Any, when left out */
            formats?: ("coaching" | "review" | "training" | "modelling" | "planning" | "governance")[] | null;
            /** @enum {string} */
            funding?: "school_budget" | "trust" | "improvement_grant" | "partnership" | "other";
            /**
             * Format: int64
             * @description How much: two half-days are a day
             */
            halfDays?: number;
            inPerson?: boolean;
            /**
             * @description Never shown further
             * @enum {string}
             */
            mostReach?: "partnership" | "region" | "nation" | "network";
            /** @description The school gives days in return */
            mutual?: boolean;
            /** @description Everybody whom it reaches sees which school it is */
            named?: boolean;
            /** @description Offered to its members first; when left out, to the region at once */
            partnershipId?: string;
            /** @enum {string} */
            phase?: "nursery" | "primary" | "middle" | "secondary" | "all_through" | "post_16" | "special" | "alternative" | "other";
            remote?: boolean;
            /**
             * Format: int64
             * @description Shown further after so many days without an agreement; when left out, the partnership's setting holds
             */
            replyDays?: number;
            /**
             * Format: date
             * @description First day; as soon as possible when left out
             */
            startOn?: string;
            /** @description Signs that the support worked */
            success?: string;
            /** @description One to three themes, by their ids */
            themes?: string[] | null;
            /** @description The problem */
            what?: string;
            /** @description For whom: Years 3 and 4 */
            yearGroups?: string;
        };
        AskAddressInputBody: {
            /** @description The new address */
            email: string;
        };
        AskInputBody: {
            /** @enum {string} */
            role: "head" | "senior" | "leader" | "finance";
            urn: string;
        };
        AskRefundInputBody: {
            amount: components["schemas"]["Amount"];
            /** @description The seller that has the money */
            issuer: string;
            /** @description Who gets it */
            party: string;
            /** @description For the payer to read */
            reason: string;
        };
        AskResetInputBody: {
            email: string;
        };
        AskedLeader: {
            homeName: string;
            homeTown?: string;
            homeUrn: string;
            id: string;
            name: string;
        };
        AskedNeed: {
            /** @description Its part; together the parts are the whole text */
            text: string;
            theme: string;
        };
        AskedRelease: {
            /** Format: date-time */
            askedAt: string;
            /** @description It was decided for an earlier proposal of the same half-days */
            carried?: boolean;
            /**
             * Format: date-time
             * @description The end of the day before the first date
             */
            decideBy: string;
            /** Format: date-time */
            decidedAt?: string;
            enquiry: components["schemas"]["Enquiry"];
            /**
             * Format: int64
             * @description That it is for
             */
            halfDays: number;
            id: string;
            /** @description Not shown to the school that asks */
            note?: string;
            proposal: components["schemas"]["Proposal"];
            proposalId: string;
            /** @enum {string} */
            state: "asked" | "granted" | "refused" | "lapsed";
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
        };
        AskedService: {
            id: string;
            ref: string;
            title: string;
        };
        AskingSchool: {
            name?: string;
            phase: string;
            region?: string;
            sizeBand: string;
            town?: string;
            urn?: string;
        };
        AuditEntry: {
            /** @description From where; only your own, or for operators. For IPv6 the network */
            address?: string;
            /** Format: date-time */
            at: string;
            /** @description Firefox on Windows; only your own, or for operators */
            device?: string;
            id: string;
            /** @description What has a page that says more: need, enquiry, invoice */
            page?: string;
            /** @description Its id */
            pageId?: string;
            /** @description Their account, for the parameter person */
            personId?: string;
            /** @description To what it belongs, for operators */
            places?: string[];
            /** @description What people call the thing: N-2041 */
            ref?: string;
            /** @description Its id, for the parameter subject */
            subject: string;
            /** @description What happened, for people */
            text: string;
            /** @description What it happened to: need */
            thing: string;
            /** @description Stable word for programs: needs.posted */
            what: string;
            /** @description Who did it; in words if you may not know the person */
            who: string;
        };
        BankAccount: {
            /**
             * Format: int64
             * @description Lines that were linked without asking, and that nobody undid
             */
            alone: number;
            /** @description The bank's own, by the statements that are imported */
            balance: components["schemas"]["Amount"];
            /** @description Whose it is: partnership:ID or school:URN */
            book: string;
            /** @description No line is linked without asking */
            byHand: boolean;
            /**
             * Format: date
             * @description The opening balance is that of its beginning
             */
            from: string;
            id: string;
            name: string;
            number: string;
            opening: components["schemas"]["Amount"];
            sortCode: string;
            /** @enum {string} */
            state: "open" | "closed";
            /**
             * Format: int64
             * @description Of these, lines that nobody has looked over
             */
            unseen: number;
            /**
             * Format: int64
             * @description Lines that are not explained whole
             */
            waiting: number;
            /** @description What of its lines is not explained; negative where more went out */
            waits: components["schemas"]["Amount"];
        };
        BankAccounts: {
            items: components["schemas"]["BankAccount"][];
        };
        BankCandidate: {
            /** @description Numbers of documents that it is about without being for them */
            about: string[];
            /** @description The remittance advice that it follows */
            advice?: string;
            /** @description What the part on account pays instead: the payer's invoices that are due first, and what is left on account */
            next: components["schemas"]["CandidatePart"][];
            parts: components["schemas"]["CandidatePart"][];
            /** @description What speaks for it, and against it */
            sentences: string[];
            /**
             * Format: int64
             * @description Where documents add up: how many such sets there are
             */
            sets: number;
        };
        BankLine: {
            /** @description The bank account */
            account: string;
            /** @description Above zero: it came */
            amount: components["schemas"]["Amount"];
            /** @description It was linked without asking, and nobody undid that */
            automatic: boolean;
            id: string;
            /** @description Of the other side, where the bank says it apart */
            name?: string;
            /**
             * Format: date
             * @description When the bank booked it
             */
            on: string;
            reference?: string;
            /** @description What is not explained */
            rest: components["schemas"]["Amount"];
            /** @enum {string} */
            state: "unexplained" | "part" | "explained";
            text: string;
            /** @description It was, and nobody has looked it over */
            unseen: boolean;
        };
        BankLink: {
            amount: components["schemas"]["Amount"];
            /** @description A refund was asked for with it */
            asked?: boolean;
            /** Format: date-time */
            at: string;
            /** @description It was made without asking */
            automatic: boolean;
            byName: string;
            /** @description What spoke for it on the day */
            evidence: string[];
            id: string;
            invoiceId?: string;
            /** @enum {string} */
            kind: "invoice" | "receipt" | "self_bill" | "refund" | "payment" | "onaccount" | "charges" | "interest" | "outside" | "returned";
            line: string;
            /** @description Of the invoice or the self-bill */
            number?: string;
            /** @description The line that it cancels */
            otherLine?: string;
            partyName?: string;
            refundId?: string;
            selfBillId?: string;
            /** @enum {string} */
            state: "made" | "undone";
            /** @description It was undone */
            why?: string;
        };
        BankLinks: {
            items: components["schemas"]["BankLink"][];
        };
        BankRule: {
            /** @description What other rules say of the same text */
            against: string[];
            /** Format: date-time */
            at: string;
            byName: string;
            /**
             * Format: int64
             * @description Links that it spoke for, also those that were undone
             */
            did: number;
            id: string;
            /**
             * @description None where it is a payer
             * @enum {string}
             */
            means?: "charges" | "interest" | "outside";
            /** @description Whose payments they are */
            partyName?: string;
            /** @description What the bank writes */
            says: string;
            /** @enum {string} */
            state: "active" | "removed";
            /** @description It was removed */
            why?: string;
        };
        BankRules: {
            items: components["schemas"]["BankRule"][];
        };
        BankStatement: {
            /** @description A person took it though something in it does not agree */
            accepted: boolean;
            /** @description Nothing has to be taken as it is by a person */
            agrees: boolean;
            /**
             * Format: int64
             * @description Lines of it that were linked without asking, and that nobody undid
             */
            alone: number;
            /** @description It was accepted with another gap, and is to be looked at again */
            asksAgain: boolean;
            /**
             * Format: int64
             * @description Lines of days before the account starts, left out
             */
            before: number;
            /** @description None where the file does not say */
            closing?: components["schemas"]["Amount"];
            format: string;
            /** Format: date */
            from: string;
            /** @description What the bank has more than the lines here make */
            gap: components["schemas"]["Amount"];
            /** @description What the bank has more by now than the lines here make */
            gapNow: components["schemas"]["Amount"];
            /** @description Of one that was accepted; none where its gap has closed */
            gapNowSays?: string;
            gapSays?: string;
            id: string;
            /** Format: date-time */
            importedAt: string;
            /** Format: int64 */
            known: number;
            /** Format: int64 */
            lines: number;
            /** @description Its lines are being linked that need no asking */
            matching: boolean;
            /** @description Of the file */
            name: string;
            /** Format: int64 */
            new: number;
            /** @description None where the file does not say */
            opening?: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description Entries that the bank has not booked, left out
             */
            pending: number;
            /** @description The same as a sentence */
            says: string;
            /** Format: date */
            to: string;
            /** @description agrees, differs or unknown: whether the lines lead from opening to closing */
            verdict: string;
        };
        BesideInvoice: {
            id: string;
            issuerName: string;
            number: string;
        };
        BillableVisit: {
            agreementId: string;
            agreementRef: string;
            /**
             * Format: int64
             * @description For If-Match
             */
            agreementVersion: number;
            /** @description Added on top of it, before VAT */
            brokerage: components["schemas"]["Amount"];
            buyerName: string;
            buyerUrn: string;
            /** Format: date */
            date: string;
            /** @description Travel and expenses of it, before VAT */
            expenses?: components["schemas"]["Amount"];
            /** Format: int64 */
            halfDays: number;
            /** @description It was cancelled late: the net is the share that is due */
            late?: boolean;
            leaderName: string;
            /** @description What an invoice still lacks */
            missing: components["schemas"]["Missing"];
            /** @description Price of this visit before VAT */
            net: components["schemas"]["Amount"];
            objective: string;
            /**
             * @description When it is drafted, for a person to issue
             * @enum {string}
             */
            raising: "advance" | "visit" | "month" | "milestone" | "completion";
            /**
             * @description By whom: the partnership, the home school with the partnership as its agent, or the home school alone
             * @enum {string}
             */
            sold: "principal" | "agent" | "alone";
            /**
             * @description What is sold, as VAT tells it apart
             * @enum {string}
             */
            supply: "training" | "consultancy" | "release";
            /** @description Visits that say the same may share an invoice */
            together: string;
            visitId: string;
        };
        BillingSums: {
            /** @description Taken back */
            credited: components["schemas"]["Amount"];
            owed: components["schemas"]["Amount"];
            /** @description Of what was not taken back */
            paid: components["schemas"]["Amount"];
            /** @description Of all of them; it is what was taken back, written off, paid and is owed */
            total: components["schemas"]["Amount"];
            writtenOff: components["schemas"]["Amount"];
        };
        BringInputBody: {
            /** @description One school on each line: URNs, or a CSV with a column called URN */
            list: string;
        };
        Brokerage: {
            /** @enum {string} */
            mode: "none" | "deducted" | "added";
            /**
             * Format: int64
             * @description Pence a day, instead of a share
             */
            perDay?: number;
            /**
             * Format: int64
             * @description Hundredths of a per cent: 1500 is 15 %
             */
            share?: number;
        };
        BroughtSchool: {
            /**
             * Format: int64
             * @description From 1
             */
            line: number;
            name?: string;
            /** @enum {string} */
            outcome: "joined" | "asked" | "member" | "waiting" | "twice" | "refused";
            text: string;
            urn?: string;
            /** @description Why it was refused */
            why?: string;
        };
        Cancellation: {
            /**
             * Format: int64
             * @description Fewer than so many days before the visit is late
             */
            days: number;
            /**
             * Format: int64
             * @description Of the price of the visit, in hundredths of a per cent: 5000 is half
             */
            share: number;
            /** @description The same in words */
            readonly words?: string;
        };
        CandidatePart: {
            /** @description That it would explain */
            amount: components["schemas"]["Amount"];
            invoiceId?: string;
            /** Format: date */
            issued?: string;
            /** @enum {string} */
            kind: "invoice" | "receipt" | "self_bill" | "refund" | "payment" | "onaccount" | "charges" | "interest" | "outside" | "returned";
            /** @description Of the invoice or the self-bill */
            number?: string;
            /** @description The line that it cancels; its text is the name, its day the day of issue */
            otherLine?: string;
            /** @description On the document, with the sign of the line, or the sum of what was recorded by hand */
            owed?: components["schemas"]["Amount"];
            paidOutId?: string;
            party?: string;
            partyName?: string;
            paymentId?: string;
            /**
             * Format: date
             * @description When money came or left, of what was recorded by hand
             */
            recorded?: string;
            refundId?: string;
            selfBillId?: string;
        };
        Ceremony: {
            /** @description Send it back with the passkey: good once, for five minutes */
            challenge: string;
            /** @description The publicKey argument of navigator.credentials, as parseCreationOptionsFromJSON or parseRequestOptionsFromJSON read it */
            options: unknown;
        };
        CertificatePage: {
            /** Format: date-time */
            at: string;
            book: string;
            bookName: string;
            /** Format: int64 */
            entries: number;
            figures: components["schemas"]["PeriodFigure"][];
            /** Format: date */
            from: string;
            id: string;
            month: string;
            /** @description 2026-11/1 */
            number: string;
            /** @description Why it was */
            reopened?: string;
            reopenedBy?: components["schemas"]["PeriodSignature"];
            /** @description November 2026 */
            says: string;
            signatures: components["schemas"]["PeriodSignature"][];
            /** @description The month was not reopened */
            stands: boolean;
            /** Format: date */
            through: string;
        };
        CertificateRow: {
            /** Format: date-time */
            at: string;
            id: string;
            /** @description 2026-11/1 */
            number: string;
            /** @description Why it was */
            reopened?: string;
            /** @description The month was not reopened */
            stands: boolean;
        };
        Change: {
            /** @description What to confirm first, where it is about money or about who sees the need */
            asks?: string;
            /** @description The same, once it is done */
            did: string;
            /** @description The same as an order, for a button */
            does: string;
            /** @description The answers of the need that change: save the need with them */
            set?: components["schemas"]["Set"];
            /**
             * @description Instead: show the need that far at once
             * @enum {string}
             */
            shownTo?: "region" | "nation" | "network";
            /** @description Its name; show its words, because ways are added */
            way: string;
            /** @description What it takes, after 'Fits': with £60.00 more */
            words: string;
        };
        ChangeDiaryInputBody: {
            /** @description Half-days to close: ones that are free */
            close?: components["schemas"]["DiarySlot"][] | null;
            /** @description Half-days to open: weekdays, up to 18 months ahead */
            open?: components["schemas"]["DiarySlot"][] | null;
        };
        ChangeMeInputBody: {
            /** @description Letters once a day, or each at once. Absent: unchanged */
            daily?: boolean;
            /** @description Absent: unchanged */
            name?: string;
        };
        ChangePasswordInputBody: {
            /** @description The new one, 12 to 200 characters */
            password: string;
            /** @description The present password */
            present: string;
        };
        ChartCode: {
            /** @description own, or cfr: the framework of maintained schools */
            chart: string;
            code: string;
            name: string;
        };
        ChecksBody: {
            dbs?: components["schemas"]["LeaderSighting"];
            identity?: components["schemas"]["LeaderSighting"];
            insurance?: components["schemas"]["LeaderInsurance"];
        };
        ClaimBody: {
            /** Format: date */
            awardedOn: string;
            evidence: components["schemas"]["DesignationEvidence"];
            /** @description Its last day, like 2027-08-31; empty or absent where it has none */
            expiresOn?: string;
            /** @enum {string} */
            kind: "NLE" | "LLE" | "SLE" | "NLG" | "partnership";
            /** @description Whose brokers verify it */
            partnershipId: string;
            themes?: string[] | null;
            /** @description Of a partnership's own designation */
            title?: string;
        };
        ClaimedExpenses: {
            /** @description What they are for; at most 500 characters */
            for: string;
            /**
             * Format: int64
             * @description Where so much a mile was agreed
             */
            miles?: number;
            /** @description Where a sum was agreed */
            sum?: components["schemas"]["Amount"];
        };
        Clash: {
            name: string;
            /** @description Who may not act for which school, and who can instead */
            sentence: string;
            /**
             * @description The side on which they may not act
             * @enum {string}
             */
            side: "school" | "home";
            /** @description It is you */
            you: boolean;
        };
        CodeInputBody: {
            /** @description Six digits that the app shows */
            code: string;
        };
        CodeName: {
            /** @description A title */
            group: string;
            name: string;
            of: string;
        };
        Columns: {
            /** @description With its sign */
            amount?: string;
            balance?: string;
            date: string;
            in?: string;
            name?: string;
            out?: string;
            reference?: string;
            /** @description Joined */
            text?: string[] | null;
        };
        Corrected: {
            read: string;
            typed: string;
        };
        Cost: {
            /** Format: int64 */
            leaders: number;
            /** @description In words, for a list */
            reason: string;
            /** @description Its name; show the reason, because rules are added */
            rule: string;
        };
        Count: {
            /**
             * Format: int64
             * @description Services that break it before any other rule
             */
            count: number;
            /**
             * Format: int64
             * @description Whom it alone keeps out, and whom a change of the need lets in
             */
            leaders: number;
            /** @description In words: Too far from your school */
            reason: string;
            /** @description Its name */
            rule: string;
        };
        CredentialInputBody: {
            challenge: string;
            /** @description The PublicKeyCredential, as toJSON writes it */
            credential: unknown;
        };
        CreditInputBody: {
            /** @description Visits that are taken back whole may not be invoiced again */
            keep?: boolean;
            /** @description What to take back of which line; without lines and net, all that is left */
            lines?: components["schemas"]["CreditLine"][] | null;
            /** @description A sum of all lines instead, before VAT */
            net?: components["schemas"]["Amount"];
            /** @description For both sides to read; at most 500 characters */
            reason: string;
        };
        CreditLine: {
            /**
             * Format: int64
             * @description From 0, in the order of the invoice
             */
            line: number;
            /** @description Before VAT */
            net: components["schemas"]["Amount"];
        };
        CreditNote: {
            agreementRef: string;
            /** @description What is no longer owed: the total without its sign */
            credited: components["schemas"]["Amount"];
            id: string;
            /** @description The invoice that it takes back from */
            invoiceId?: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description Name of the person */
            issuedBy?: string;
            issuer: string;
            /** @description As on the invoice */
            issuerAddress: string[];
            issuerName: string;
            /** @description As on the invoice */
            issuerVatNumber?: string;
            leaderName: string;
            lines: components["schemas"]["Line"][];
            net: components["schemas"]["Amount"];
            number: string;
            /** Format: date-time */
            ofIssuedAt: string;
            /** @description Of that document */
            ofNumber: string;
            /** @description What of it was paid already, and is the payer's */
            onAccount?: components["schemas"]["Amount"];
            payer: string;
            /** @description As on the invoice */
            payerAddress: string[];
            payerName: string;
            purchaseOrder?: string;
            reason: string;
            /** @description The self-bill that it takes back from instead */
            selfBillId?: string;
            /** @description What the lines of each treatment come to, the lowest rate first */
            taxed: components["schemas"]["Taxed"][];
            total: components["schemas"]["Amount"];
            vat: components["schemas"]["Amount"];
            /** @description Nothing is left of that document */
            whole: boolean;
        };
        CreditedWith: {
            /** @description What it took back, with VAT, without its sign */
            amount: components["schemas"]["Amount"];
            /** @description For those who may read it */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description Name of the person */
            issuedBy?: string;
            number: string;
            reason: string;
        };
        Dashboard: {
            figures: components["schemas"]["DashboardFigure"][];
            /** @description What must be done by a day first, by that day; then the oldest */
            items: components["schemas"]["DashboardItem"][];
            /** @description There are more visits to come than those */
            moreVisits: boolean;
            /** @description Of a leader: the next visits, the nearest first */
            visits: components["schemas"]["DashboardVisit"][];
        };
        DashboardFigure: {
            label: string;
            path?: string;
            value: string;
        };
        DashboardItem: {
            /** @description What the button says */
            action: string;
            id: string;
            /** @description That its day has passed, and by how much: Overdue by 3 days */
            late?: string;
            /** @description Screen of the web app where it is done */
            path: string;
            /** Format: date-time */
            since: string;
            title: string;
            why?: string;
        };
        DashboardVisit: {
            /** @description What was agreed, with its number */
            about: string;
            /** @description What the link to the path says */
            action: string;
            /** @description A line each */
            address: string[];
            /** @description Who agreed for the school, or its head: Ann Lee, head */
            contact?: string;
            /** Format: date */
            date: string;
            /** @description Of the contact */
            email?: string;
            id: string;
            /** @description What lacks of your checks on the day */
            lacking: string[];
            /** @description Address of a map of the place, on another site */
            map?: string;
            /** @description Screen of the web app with the visit */
            path: string;
            /** @description Of the school, as the register has it */
            phone?: string;
            schoolName: string;
            /** @description The day and its half: Tue 3 Feb 2026, morning */
            when: string;
        };
        DecideInputBody: {
            /** @description For the leader to read; needed to refuse and to revoke */
            note?: string;
        };
        DecideInputBody2: {
            /** @description At most 500 characters; needed to refuse */
            note?: string;
        };
        DeclareInputBody: {
            /** @description What the conflict is, in a sentence: read by the school when you would fit a need of it */
            why: string;
        };
        DeclineInputBody: {
            /** @description For the leader: at most 1,000 characters */
            reason?: string;
        };
        DeputyInputBody: {
            /** @description One of the colleagues in the role's place */
            accountId: string;
            /** @description The first day, like 2026-02-03 */
            from: string;
            /** @description The last day */
            until: string;
        };
        DescribeInputBody: {
            /** @description At most 5,000 characters */
            biography: string;
        };
        Designation: {
            /** Format: date */
            awardedOn: string;
            /** Format: date-time */
            claimedAt: string;
            /** Format: date-time */
            decidedAt?: string;
            evidence: components["schemas"]["DesignationEvidence"];
            /** @description Its last day, like 2027-08-31; empty or absent where it has none */
            expiresOn?: string;
            id: string;
            /** @enum {string} */
            kind: "NLE" | "LLE" | "SLE" | "NLG" | "partnership";
            /** @description Its last day has passed */
            lapsed: boolean;
            leaderId: string;
            /** @description What the broker said */
            note?: string;
            /** @description Whose brokers verify it */
            partnershipId: string;
            /** @enum {string} */
            state: "claimed" | "verified" | "refused" | "revoked";
            themes?: string[] | null;
            /** @description Of a partnership's own designation */
            title?: string;
            /**
             * Format: int64
             * @description For If-Match, as the ETag of one designation
             */
            version: number;
        };
        DesignationClaim: {
            /** Format: date */
            awardedOn: string;
            /** Format: date-time */
            claimedAt: string;
            /** Format: date-time */
            decidedAt?: string;
            evidence: components["schemas"]["DesignationEvidence"];
            /** @description Its last day, like 2027-08-31; empty or absent where it has none */
            expiresOn?: string;
            homeUrn: string;
            id: string;
            /** @enum {string} */
            kind: "NLE" | "LLE" | "SLE" | "NLG" | "partnership";
            /** @description Its last day has passed */
            lapsed: boolean;
            leaderId: string;
            leaderName: string;
            /** @description You can turn it down */
            mayRefuse: boolean;
            /** @description You can end it */
            mayRevoke: boolean;
            /** @description You can confirm it */
            mayVerify: boolean;
            /** @description What the broker said */
            note?: string;
            /** @description Whose brokers verify it */
            partnershipId: string;
            /** @enum {string} */
            state: "claimed" | "verified" | "refused" | "revoked";
            themes?: string[] | null;
            /** @description Of a partnership's own designation */
            title?: string;
            /**
             * Format: int64
             * @description For If-Match, as the ETag of one designation
             */
            version: number;
        };
        DesignationEvidence: {
            /** @description A web address */
            link?: string;
            text?: string;
        };
        Diary: {
            counts: components["schemas"]["DiaryCounts"];
            leaderId: string;
            next: components["schemas"]["DiaryTerm"];
            previous: components["schemas"]["DiaryTerm"];
            term: components["schemas"]["DiaryTerm"];
            /**
             * Format: date
             * @description In London; what was before is past
             */
            today: string;
            /** @description With those of the holiday before the term */
            weeks: components["schemas"]["DiaryWeek"][];
        };
        DiaryCell: {
            /** @description Id of the thing that holds or booked it */
            by?: string;
            /** @enum {string} */
            state: "closed" | "free" | "held" | "booked";
        };
        DiaryCounts: {
            /** Format: int64 */
            booked: number;
            /** Format: int64 */
            free: number;
            /** Format: int64 */
            held: number;
            /**
             * Format: int64
             * @description Free ones that are not past
             */
            left: number;
        };
        DiaryDay: {
            am: components["schemas"]["DiaryCell"];
            /** @description Why schools are closed */
            closure?: string;
            /** Format: date */
            date: string;
            /** @description It was before today in London */
            past: boolean;
            pm: components["schemas"]["DiaryCell"];
        };
        DiarySlot: {
            /** Format: date */
            date: string;
            /** @enum {string} */
            half: "am" | "pm";
        };
        DiaryTerm: {
            /** Format: date */
            from: string;
            /** @example 2025-26-spring */
            id: string;
            /** @example Spring term 2025/26 */
            name: string;
            /** Format: date */
            to: string;
        };
        DiaryWeek: {
            counts: components["schemas"]["WeekCounts"];
            /** @description Monday to Friday */
            days: components["schemas"]["DiaryDay"][];
            /** Format: date */
            monday: string;
            /** @description Today is one of its days */
            now: boolean;
            /** @description All its days are past */
            past: boolean;
        };
        Disclosure: {
            /** Format: date-time */
            at: string;
            /** @description Name of the person; absent where the service did it */
            by?: string;
            /** @enum {string} */
            kind: "school" | "partnership" | "everyone";
            /** @description URN or id of a partnership */
            to?: string;
            toName?: string;
            why: string;
        };
        Document: {
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description Who drew it up */
            issuer: string;
            issuerName: string;
            /** @enum {string} */
            kind: "invoice" | "self_bill" | "credit_note";
            leaderName: string;
            number: string;
            /** @description Of a credit note: the number of what it takes back from */
            of?: string;
            /** @description Order numbers */
            orders?: string;
            owed: components["schemas"]["Amount"];
            /** @description That was supported; absent on an invoice of brokerage */
            schoolName?: string;
            /**
             * @description Absent of a credit note
             * @enum {string}
             */
            state?: "issued" | "part_paid" | "paid" | "credited" | "written_off";
            /** @description Who pays it; of a self-bill and its credit notes the school that is owed */
            toName: string;
            total: components["schemas"]["Amount"];
        };
        Draft: {
            /** @description Who draws it up */
            customer: string;
            customerName: string;
            /** @description Why it waits; none where it can be issued */
            holds: ("no_agreement" | "vat_undecided" | "vat_mixed" | "not_delivered")[];
            homeName: string;
            homeUrn: string;
            id: string;
            /** @description For those who may read it */
            invoiceId: string;
            leaderName: string;
            lines: components["schemas"]["Line"][];
            /** Format: date-time */
            madeAt: string;
            /** @description Before VAT */
            net: components["schemas"]["Amount"];
        };
        DraftInputBody: {
            /** @description The most for the whole; shown to nobody outside */
            budget?: components["schemas"]["Amount"];
            /**
             * Format: date
             * @description Last day
             */
            byOn?: string;
            /**
             * Format: int64
             * @description So many kilometres farther than they say leaders may have to come: the school asks them all the same
             */
            fartherKm?: number;
            /** @description Any, when left out */
            formats?: ("coaching" | "review" | "training" | "modelling" | "planning" | "governance")[] | null;
            /** @enum {string} */
            funding?: "school_budget" | "trust" | "improvement_grant" | "partnership" | "other";
            /**
             * Format: int64
             * @description How much: two half-days are a day
             */
            halfDays?: number;
            inPerson?: boolean;
            /**
             * @description Never shown further
             * @enum {string}
             */
            mostReach?: "partnership" | "region" | "nation" | "network";
            /** @description The school gives days in return */
            mutual?: boolean;
            /** @description Everybody whom it reaches sees which school it is */
            named?: boolean;
            /** @description Offered to its members first; when left out, to the region at once */
            partnershipId?: string;
            /** @enum {string} */
            phase?: "nursery" | "primary" | "middle" | "secondary" | "all_through" | "post_16" | "special" | "alternative" | "other";
            remote?: boolean;
            /**
             * Format: int64
             * @description Shown further after so many days without an agreement; when left out, the partnership's setting holds
             */
            replyDays?: number;
            /**
             * Format: date
             * @description First day; as soon as possible when left out
             */
            startOn?: string;
            /** @description Signs that the support worked */
            success?: string;
            /** @description One to three themes, by their ids */
            themes?: string[] | null;
            /** @description The school that has the need */
            urn: string;
            /** @description The problem */
            what?: string;
            /** @description For whom: Years 3 and 4 */
            yearGroups?: string;
        };
        DraftedVisits: {
            /** @description Signed-off visits that may share an invoice */
            visitIds: string[] | null;
        };
        Drafting: {
            /**
             * @description Of agreements to come that nobody brokers
             * @enum {string}
             */
            raising: "advance" | "visit" | "month" | "milestone" | "completion";
        };
        Due: {
            /** @description The earliest due first */
            items: components["schemas"]["Owed"][];
            /** @description What of it was due before today */
            late: components["schemas"]["Amount"];
            name: string;
            /** @description Of the payer's money, set against nothing */
            onAccount: components["schemas"]["Amount"];
            seller: string;
            sum: components["schemas"]["Amount"];
        };
        Duty: {
            /** Format: date-time */
            by: string;
            /** @description Everything except the account is closed until there is one */
            overdue: boolean;
        };
        EInvoice: {
            id?: string;
            /** @description A code of the list EAS */
            scheme?: string;
        };
        EScheme: {
            code: string;
            name: string;
        };
        EarlierName: {
            name: string;
            /** Format: date-time */
            until: string;
        };
        EnlistInputBody: {
            /** @description At most 5,000 characters */
            biography?: string;
            /** @description The school in which you are a leader */
            homeUrn: string;
        };
        EnquiriesAskedNeed: {
            /** Format: date */
            byOn?: string;
            /** Format: int64 */
            halfDays?: number;
            id: string;
            inPerson: boolean;
            /** @description You can read the need itself */
            mayOpen: boolean;
            mutual: boolean;
            phase?: string;
            ref: string;
            remote: boolean;
            /** Format: date */
            startOn?: string;
            state: string;
            success?: string;
            themes: string[];
            what?: string;
            yearGroups?: string;
        };
        Enquiry: {
            agreementId?: string;
            /**
             * @description Absent until it is agreed
             * @enum {string}
             */
            agreementState?: "active" | "completed" | "cancelled";
            asking: components["schemas"]["AskingSchool"];
            /**
             * Format: date-time
             * @description When it was agreed, declined, withdrawn or expired
             */
            endedAt?: string;
            id: string;
            leader: components["schemas"]["AskedLeader"];
            /** @description It may still come to an agreement */
            live: boolean;
            message: string;
            need: components["schemas"]["EnquiriesAskedNeed"];
            /** @description The note of whoever ended it */
            note?: string;
            /** @description An estimate: the need's half-days at the price of the service */
            quote?: components["schemas"]["Quote"];
            /** @description For people: E-3001 */
            ref: string;
            /**
             * Format: date-time
             * @description The time limit for the leader's answer
             */
            replyBy: string;
            /** Format: date-time */
            sentAt: string;
            service: components["schemas"]["AskedService"];
            /** @description Your sides: school, leader, home, broker. Empty: you only look. */
            sides: string[];
            /** @enum {string} */
            state: "sent" | "proposed" | "agreed" | "declined" | "expired" | "withdrawn";
            /** @description What happens now, and whose turn it is; absent once nothing waits */
            turn?: components["schemas"]["Turn"];
            /**
             * Format: int64
             * @description For If-Match of what changes the thread
             */
            version: number;
        };
        Enrolment: {
            /** @description otpauth://… */
            address: string;
            /** @description Confirm it with a code of the app */
            id: string;
            /** @description The address as a QR code: a PNG as a data: URL */
            picture: string;
            /** @description To type into the app */
            secret: string;
        };
        Entry: {
            accountId?: string;
            /** @description From where, as trusted proxies report it; for IPv6 the network */
            address?: string;
            /** @description Name of the person who did it, if it was somebody else */
            by?: string;
            /**
             * Format: int64
             * @description How often on that day, at least
             */
            count: number;
            /** @description In plain words: Firefox on Windows */
            device?: string;
            email?: string;
            /** Format: date-time */
            firstAt: string;
            id: string;
            /** @enum {string} */
            kind: "sign_in" | "failed" | "refused" | "power";
            /** Format: date-time */
            lastAt: string;
            /** @description Name of the refused operation, for programs; text says it in words */
            operation?: string;
            /** @description Whose account it is */
            person?: string;
            /** @description What happened, for people */
            text: string;
            /** @description The beginnings of the hashes of addresses that nobody has */
            unknown?: string[];
            /** @description Stable word for programs: how it failed, the code of the refusal, or what changed */
            what: string;
        };
        Erasure: {
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date
             * @description The last day for an answer under the law
             */
            dueOn: string;
            email: string;
            id: string;
            name: string;
            /** @description What must be finished before it can be carried out, in sentences */
            obstacles: string[];
            /** @enum {string} */
            state: "asked" | "withdrawn" | "refused" | "begun" | "done";
            /** Format: int64 */
            version: number;
        };
        ErasureRequest: {
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date
             * @description The last day for an answer
             */
            dueOn: string;
            /** @description Why it was refused */
            reason?: string;
            /** @enum {string} */
            state: "asked" | "withdrawn" | "refused" | "begun" | "done";
        };
        ErasureStanding: {
            /** @description What must be finished before it can be carried out, in sentences */
            obstacles: string[];
            /** @description The last one */
            request?: components["schemas"]["ErasureRequest"];
        };
        Evidence: {
            /** Format: int64 */
            most: number;
            /** Format: int64 */
            points: number;
            /** @description Its name; show the sentence, because rules are added */
            rule: string;
            sentence: string;
        };
        Excluded: {
            /** @description The smallest changes of the need that together let it in */
            changes: components["schemas"]["Change"][];
            /** @description What would let it in, in a sentence; absent where no change of the need does */
            fits?: string;
            leader: components["schemas"]["MatchingLeader"];
            /** @description Its name; show the sentence, because rules are added */
            rule: string;
            sentence: string;
            service: components["schemas"]["MatchingService"];
        };
        ExpenseClaim: {
            for: string;
            /**
             * Format: int64
             * @description Absent where a sum was claimed
             */
            miles?: number;
            /** @description Why the school said no to it */
            refused?: string;
            /** @description Never more than agreed */
            sum: components["schemas"]["Amount"];
            /** @description What is claimed, in words */
            words: string;
        };
        Expenses: {
            /** @description The most that can be claimed for a visit */
            most: components["schemas"]["Amount"];
            /** @description For each mile; absent where a sum is claimed */
            perMile?: components["schemas"]["Amount"];
            /** @description The same in words */
            readonly words?: string;
        };
        Export: {
            /** @description Also what was exported before */
            again: boolean;
            /** Format: date-time */
            at: string;
            byName: string;
            /** @description Its name */
            file: string;
            formatName: string;
            /** Format: date */
            from: string;
            id: string;
            /** Format: int64 */
            number: number;
            parts: components["schemas"]["ExportPart"][];
            /**
             * Format: int64
             * @description In bytes
             */
            size: number;
            /** Format: date */
            to: string;
        };
        ExportCode: {
            code: string;
            /** @description An account of the book or what its name begins with; tax:REASON; party:PARTY */
            of: string;
        };
        ExportCodes: {
            /** Format: date-time */
            at?: string;
            /** @description Who changed it last */
            byName?: string;
            /** @description The seller's own chart of accounts, to choose from: a line for each code, then its name */
            chart?: string;
            /** @description Codes to choose from: of the seller's own chart, then of published ones */
            charts: components["schemas"]["ChartCode"][];
            codes: components["schemas"]["ExportCode"][];
            /** @description At most 10 characters */
            department?: string;
            /** @description What a code can be of, by group: accounts, VAT, the seller's bank accounts, and its payers and suppliers */
            names: components["schemas"]["CodeName"][];
        };
        ExportCodesAsk: {
            /** @description The seller's own chart of accounts, to choose from: a line for each code, then its name */
            chart?: string;
            codes: components["schemas"]["ExportCode"][];
            /** @description At most 10 characters */
            department?: string;
        };
        ExportColumn: {
            /** @description One of the fields of its rows; text is the column's own */
            field: string;
            head: string;
            /**
             * Format: int64
             * @description Letters; nothing is as many as there are
             */
            most?: number;
            text?: string;
        };
        ExportFormat: {
            id: string;
            name: string;
            /** @description A layout of the seller */
            own: boolean;
            /** @description It takes entries, and not documents alone */
            postings: boolean;
        };
        ExportFormats: {
            /** @description Fields of rows of documents */
            documents: string[];
            items: components["schemas"]["ExportFormat"][];
            /** @description What the codes of a layout can be of */
            names: components["schemas"]["CodeName"][];
            postings: string[];
        };
        ExportLayout: {
            /** Format: date-time */
            at: string;
            /** @description Who changed it last */
            byName: string;
            codes: components["schemas"]["ExportCode"][];
            columns: components["schemas"]["ExportColumn"][];
            /** @enum {string} */
            dates: "dmy" | "dmy-" | "ymd" | "ddmmyyyy";
            header: boolean;
            id: string;
            /**
             * Format: int64
             * @description Documents in a file; nothing is as many as there are
             */
            most?: number;
            name: string;
            /** @description A comma where there is none */
            separator?: string;
            /**
             * @description What a row is
             * @enum {string}
             */
            shape: "documents" | "postings";
            /** @description As a file of Excel, else as CSV */
            xlsx?: boolean;
        };
        ExportLayoutAsk: {
            codes: components["schemas"]["ExportCode"][];
            columns: components["schemas"]["ExportColumn"][];
            /** @enum {string} */
            dates: "dmy" | "dmy-" | "ymd" | "ddmmyyyy";
            header: boolean;
            /**
             * Format: int64
             * @description Documents in a file; nothing is as many as there are
             */
            most?: number;
            name: string;
            /** @description A comma where there is none */
            separator?: string;
            /**
             * @description What a row is
             * @enum {string}
             */
            shape: "documents" | "postings";
            /** @description As a file of Excel, else as CSV */
            xlsx?: boolean;
        };
        ExportPart: {
            /** @description Of its entries */
            debits: components["schemas"]["Amount"];
            /** Format: int64 */
            entries: number;
            gross: components["schemas"]["Amount"];
            /** @description Of documents */
            net: components["schemas"]["Amount"];
            vat: components["schemas"]["Amount"];
            /** @enum {string} */
            what: "sales" | "purchases" | "credits" | "bank" | "internal" | "other" | "journal";
        };
        ExportPreview: {
            items: components["schemas"]["ExportThere"][];
            /** @description What has no code in the format, neither the seller's nor its own; the most entries first */
            uncoded: components["schemas"]["UncodedName"][];
        };
        ExportThere: {
            /** Format: int64 */
            entries: number;
            /**
             * Format: int64
             * @description That no export has
             */
            new: number;
            /** @enum {string} */
            what: "sales" | "purchases" | "credits" | "bank" | "internal" | "other" | "journal";
        };
        Factor: {
            /** Format: date-time */
            addedAt: string;
            id: string;
            /**
             * @description totp: an app that shows codes
             * @enum {string}
             */
            kind: "totp" | "passkey";
            name: string;
            /** Format: date-time */
            usedAt?: string;
        };
        FigureItem: {
            /** @description Above zero: it came */
            amount: components["schemas"]["Amount"];
            /** @description Of its document */
            number: string;
            /**
             * Format: date
             * @description When it moved
             */
            on: string;
            partyName: string;
        };
        FigureReason: {
            byName: string;
            text: string;
        };
        FileAnswer: {
            answer: string;
            /** @description The first of the file by this reading */
            from: string;
            to: string;
        };
        FileQuestion: {
            /** @enum {string} */
            about: "days" | "decimals" | "account" | "columns";
            answers: components["schemas"]["FileAnswer"][];
            /** @description Of the header */
            digest?: string;
            /** @description The columns of a CSV */
            header: string[];
            /** @description Its first rows */
            sample: (string[] | null)[];
            says: string;
        };
        FindOutputBody: {
            /** @description Search is down: only the beginnings of names and URNs were compared */
            degraded: boolean;
            items: components["schemas"]["School"][];
        };
        FindOutputBody2: {
            /** @description What the need means is not known yet, or never read here: matched by words alone */
            byWords: boolean;
            /** @description Words of the need that were read as others */
            corrected: components["schemas"]["Corrected"][];
            /** @description How many each rule left out */
            counts: components["schemas"]["Count"][];
            /** @description Some of those that do not fit, the nearest misses first */
            excluded: components["schemas"]["Excluded"][];
            /**
             * Format: int64
             * @description How many fit, shown or not
             */
            fitting: number;
            /** @description The need seems to be of another language than English: its themes alone tell who fits */
            foreign: boolean;
            /** @description Best first */
            items: components["schemas"]["Match"][];
            /**
             * Format: int64
             * @description How many do not fit, shown or not
             */
            notFitting: number;
            /** @description Changes of the need that let more in, the smallest first */
            relaxing: components["schemas"]["Relaxation"][];
            /**
             * Format: int64
             * @description Services of which only the words are known yet
             */
            unread: number;
        };
        Fit: {
            /** @description It is about what the need is about; else it is only the nearest there is */
            close: boolean;
            /** @description Between the schools, in words for people; absent while the school is hidden, and where unknown */
            distance?: string;
            /**
             * Format: double
             * @description The same in kilometres, for programs
             */
            distanceKm?: number;
            evidence: components["schemas"]["Evidence"][];
            /** @description The first of them */
            firstFree: components["schemas"]["Slot"];
            /**
             * Format: int64
             * @description Of yours, between the need's first and last day
             */
            freeHalfDays: number;
            /** @description Passages of both that mean the like, the nearest first */
            quotes: components["schemas"]["MatchingQuote"][];
            /**
             * Format: double
             * @description For the order; show the evidence, never this alone
             */
            score: number;
            /** @description The one that fits best */
            service: components["schemas"]["OfferedService"];
        };
        FittingNeed: {
            /** @description It is about what the need is about; else it is only the nearest there is */
            close: boolean;
            /** @description Between the schools, in words for people; absent while the school is hidden, and where unknown */
            distance?: string;
            /**
             * Format: double
             * @description The same in kilometres, for programs
             */
            distanceKm?: number;
            /** @description The school has asked you by this enquiry */
            enquiryId?: string;
            evidence: components["schemas"]["Evidence"][];
            /** @description The first of them */
            firstFree: components["schemas"]["Slot"];
            /**
             * Format: int64
             * @description Of yours, between the need's first and last day
             */
            freeHalfDays: number;
            need: components["schemas"]["Need"];
            /** @description Your latest for it */
            offer?: components["schemas"]["Offer"];
            /** @description Passages of both that mean the like, the nearest first */
            quotes: components["schemas"]["MatchingQuote"][];
            /**
             * Format: double
             * @description For the order; show the evidence, never this alone
             */
            score: number;
            /** @description The one that fits best */
            service: components["schemas"]["OfferedService"];
        };
        FittingOutputBody: {
            /**
             * Format: int64
             * @description How many needs fit and are farther away than within
             */
            farther: number;
            /**
             * Format: int64
             * @description How many needs fit, shown or not
             */
            fitting: number;
            items: components["schemas"]["FittingNeed"][];
            /** @description Older needs reach you too, and were not looked at */
            more: boolean;
            /**
             * Format: int64
             * @description How many needs reach you and fit none of your services
             */
            notFitting: number;
            /**
             * Format: int64
             * @description Of yours, that schools see
             */
            services: number;
            /**
             * Format: int64
             * @description Of these, how many are of hidden schools, which count as in the middle of their region
             */
            unnamed: number;
        };
        FoundDocuments: {
            items: components["schemas"]["CandidatePart"][];
        };
        ImportInputBody: {
            /** @description It is taken though something in it does not agree */
            accept?: boolean;
            columns?: components["schemas"]["Columns"];
            /** @description A point or a comma, where it was asked */
            decimal?: string;
            /** @description Of the header, where it was asked what the columns hold */
            digest?: string;
            /** @description The file, in base64 */
            file: string;
            /** @description Of the file */
            name: string;
            /**
             * @description The order of dates, where it was asked
             * @enum {string}
             */
            order?: "dmy" | "mdy" | "ymd";
        };
        Interest: {
            /** @description Of the school */
            name: string;
            /**
             * Format: date
             * @description When it was declared
             */
            on: string;
            urn: string;
            why: string;
        };
        InternalCharge: {
            /** Format: date-time */
            confirmedAt: string;
            /** @description Name of the person */
            confirmedBy: string;
            id: string;
            /** @enum {string} */
            kind: "school" | "partnership" | "payer";
            name: string;
        };
        Invitation: {
            email: string;
            /** @description Nobody accepted it in time; sent again, it is good again */
            expired: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            placeId: string;
            /** @enum {string} */
            placeKind: "school" | "partnership" | "service";
            /** @enum {string} */
            role: "head" | "senior" | "leader" | "finance" | "broker" | "operator";
            /** Format: date-time */
            sentAt: string;
            /** @enum {string} */
            state: "open" | "accepted" | "withdrawn";
        };
        InvitationOffer: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description The address has an account: no name and password are needed */
            known: boolean;
            place: components["schemas"]["MembershipPlace"];
            /** @enum {string} */
            role: "head" | "senior" | "leader" | "finance" | "broker" | "operator";
        };
        InviteInputBody: {
            email: string;
            place: components["schemas"]["PlaceStruct"];
            /** @enum {string} */
            role: "head" | "senior" | "leader" | "finance" | "broker" | "operator";
        };
        InviteListInputBody: {
            /** @description One person on each line: e-mail address, role and URN of the school, in any order or in the columns of a header */
            list: string;
            /** @description false only says what would happen to each line */
            send: boolean;
        };
        InvitedLine: {
            email?: string;
            /**
             * Format: int64
             * @description From 1
             */
            line: number;
            /** @enum {string} */
            outcome: "ready" | "sent" | "held" | "open" | "twice" | "refused";
            /** @enum {string} */
            role?: "head" | "senior" | "leader" | "finance";
            school?: string;
            text: string;
            urn?: string;
            /** @description Why no letter goes out */
            why?: string;
        };
        Invoice: {
            agreementId: string;
            agreementRef: string;
            /** @description All agreements that it is for, the first above too */
            agreements: components["schemas"]["SharedAgreement"][];
            /** @description The invoice of its brokerage, or the one whose brokerage it is, for those who may read it; not in lists */
            beside?: components["schemas"]["BesideInvoice"];
            /** @description The invoice of the brokerage on it */
            brokerageId?: string;
            /** @description The invoice whose brokerage this is */
            brokerageOf?: string;
            buyerName?: string;
            /** @description The school that was supported; absent on an invoice of brokerage */
            buyerUrn?: string;
            /** @description What was taken back, the oldest first */
            creditNotes: components["schemas"]["CreditedWith"][];
            /** @description Taken back by all credit notes, with VAT */
            credited: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description From today to the day on which it is due; negative once that is past
             */
            daysLeft: number;
            /** Format: date */
            dueOn: string;
            /** @description The thread that it comes from */
            enquiryId: string;
            /** @description Written off */
            forgone: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description Of all visits on it
             */
            halfDays: number;
            /** @description What its payer has on account with the issuer, for those who can use it; not in lists */
            hasOnAccount?: components["schemas"]["Amount"];
            id: string;
            /** @description Issuer and payer are one legal person: an internal charge, without VAT */
            internal?: boolean;
            /** Format: date-time */
            issuedAt: string;
            /** @description Who sells: a party, as partnership:ID or school:URN */
            issuer: string;
            issuerName: string;
            /** @description Of all leaders, where agreements share it */
            leaderName: string;
            /** @description What is left of each line, before VAT; for those who can take it back */
            left?: components["schemas"]["Amount"][] | null;
            lines: components["schemas"]["Line"][];
            /** @description You can answer what the payer asked; not in lists */
            mayAnswerQuery?: boolean;
            /** @description You can ask somebody else to write it off; not in lists */
            mayAskWriteOff?: boolean;
            /** @description You can take it back; not in lists */
            mayCredit?: boolean;
            /** @description Somebody else asks you to write it off; not in lists */
            mayDecideWriteOff?: boolean;
            /** @description You can pay it, and say so; not in lists */
            mayPay?: boolean;
            /** @description You can ask about it before paying; not in lists */
            mayQuery?: boolean;
            /** @description You can read what the leader's school is owed for it; not in lists */
            mayReadSelfBill?: boolean;
            /** @description You can read the thread that it comes from; not in lists */
            mayReadThread?: boolean;
            /** @description You can record a transfer that came for it; not in lists */
            mayRecord?: boolean;
            /** @description You can pay it with what its payer has on account; not in lists */
            maySetOnAccount?: boolean;
            /** @description You can take back a payment that was recorded by hand; not in lists */
            mayUndoReceipt?: boolean;
            /** @description You can let it be owed again; not in lists */
            mayUndoWriteOff?: boolean;
            /** @description Money that Stripe moved by itself, for a person to look at */
            movements?: components["schemas"]["Movement"][] | null;
            net: components["schemas"]["Amount"];
            /** @description Payments that the buyer reported */
            notices: components["schemas"]["PaidNotice"][];
            number: string;
            /** @description Paid, and not owed any more since it was credited: it is the payer's */
            onAccount?: components["schemas"]["Amount"];
            /** @description Numbers of earlier invoices that were issued before the order number came */
            orderCovers?: string[] | null;
            /** @description It was due before today, and something is owed */
            overdue: boolean;
            /** @description Paid by card but not owed; to be returned */
            overpaid?: components["schemas"]["Amount"];
            owed: components["schemas"]["Amount"];
            paid: components["schemas"]["Amount"];
            /**
             * Format: date-time
             * @description When the last payment was recorded
             */
            paidAt?: string;
            /**
             * Format: date
             * @description The day of the last payment, as on the statement; not in lists
             */
            paidOn?: string;
            /** @description Page to pay it on by card, while it is owed */
            payUrl?: string;
            /** @description How the issuer is paid, as on the day of the invoice */
            payee?: components["schemas"]["Payee"];
            payer: string;
            payerName: string;
            /** @description Not in lists */
            payments: components["schemas"]["Payment"][];
            /** @description Of all agreements, where they share it */
            purchaseOrder?: string;
            /** @description The payer asked about it, and nobody has answered: it is not reminded */
            queried?: boolean;
            /** @description What the payer asked, the oldest first; not in lists */
            queries: components["schemas"]["Query"][];
            /** @description Letters that reminded the payer; not in lists */
            reminders: components["schemas"]["Reminder"][];
            /** @description For those who may read it */
            selfBillId?: string;
            /** @description Those that you may read; not in lists */
            selfBills: components["schemas"]["MadeSelfBill"][];
            /** @enum {string} */
            state: "issued" | "part_paid" | "paid" | "credited" | "written_off";
            /** @description What the lines of each treatment come to, the lowest rate first */
            taxed: components["schemas"]["Taxed"][];
            /** @description What was invoiced in advance and did not take place, once its agreement is over: what a credit note would take; not in lists */
            toCredit?: components["schemas"]["LineToCredit"][];
            /**
             * Format: date
             * @description In London: money came today or earlier
             */
            today: string;
            total: components["schemas"]["Amount"];
            vat: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
            /** @description Why you can do nothing about it for its issuer while something is owed; not in lists */
            whyNot?: string;
            /** @description For those who read them; not in lists */
            writeOffs: components["schemas"]["WriteOff"][];
        };
        InvoiceDraft: {
            /** @description Of all its agreements */
            agreementRef: string;
            buyerName: string;
            buyerUrn: string;
            /**
             * Format: int64
             * @description Visits on it
             */
            count: number;
            id: string;
            /** @description The invoice that was issued of it */
            invoiceId?: string;
            /** @description Of all its leaders */
            leaderName: string;
            /** Format: date-time */
            madeAt: string;
            madeByName: string;
            /** @description What the school pays, before VAT */
            net: components["schemas"]["Amount"];
            /** @description Of that invoice */
            number?: string;
            /** @description A party: partnership:ID or school:URN */
            seller: string;
            /** @enum {string} */
            state: "open" | "issued" | "dropped";
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
        };
        InvoiceDraftDetail: {
            /** @description Of all its agreements */
            agreementRef: string;
            buyerName: string;
            buyerUrn: string;
            /**
             * Format: int64
             * @description Visits on it
             */
            count: number;
            /** @description Agreements that were cancelled, as people read them */
            ended: string[];
            /** @description Why it cannot be issued now */
            hinders?: string;
            id: string;
            /** @description The invoice that was issued of it */
            invoiceId?: string;
            /** @description Of all its leaders */
            leaderName: string;
            /** Format: date-time */
            madeAt: string;
            madeByName: string;
            /** @description What the school pays, before VAT */
            net: components["schemas"]["Amount"];
            /** @description Of that invoice */
            number?: string;
            /** @description A party: partnership:ID or school:URN */
            seller: string;
            /** @enum {string} */
            state: "open" | "issued" | "dropped";
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
            visits: components["schemas"]["BillableVisit"][];
            /** @description The invoices that it would be; none where something hinders it */
            would: components["schemas"]["WouldBe"][];
        };
        InvoicePage: {
            items: components["schemas"]["Invoice"][];
            /** @description Send this as cursor to read on */
            next?: string;
            /** @description Of all pages: on the first, where they hold at most 500 invoices */
            sums?: components["schemas"]["BillingSums"];
        };
        InvoiceToCredit: {
            agreementRef: string;
            buyerName: string;
            invoiceId: string;
            /** @description To be credited, before VAT */
            net: components["schemas"]["Amount"];
            number: string;
            /**
             * Format: int64
             * @description That did not take place
             */
            visits: number;
        };
        IssueInputBody: {
            /** @description Where none is named, the visits may be of several that may share an invoice */
            agreementId?: string;
            /** @description Signed-off visits */
            visitIds: string[] | null;
        };
        JobView: {
            /** @description Of a letter: to whom, and its subject */
            about?: string;
            /** Format: int64 */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt?: string;
            id: string;
            /** @description Stable word for programs */
            kind: string;
            /** @description What went wrong last; of a letter, what the mail server replied */
            lastError?: string;
            /** @enum {string} */
            state: "ready" | "leased" | "done" | "dead";
            /** @description What it is for, for people */
            what: string;
        };
        JoinPartnership: {
            id: string;
            /** @enum {string} */
            kind: "alliance" | "trust" | "federation" | "local_authority" | "region" | "network";
            name: string;
        };
        JoinRequest: {
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            endedAt?: string;
            /**
             * Format: date-time
             * @description It can be answered until then
             */
            expiresAt: string;
            /** @description The school has no head with an account: an operator answers */
            forOperator: boolean;
            id: string;
            mayAnswer: boolean;
            mayWithdraw: boolean;
            partnership: components["schemas"]["JoinPartnership"];
            school: components["schemas"]["JoinSchool"];
            /** @enum {string} */
            state: "asked" | "joined" | "declined" | "withdrawn" | "expired";
        };
        JoinSchool: {
            name: string;
            town?: string;
            urn: string;
        };
        Leader: {
            biography: string;
            /** @description Those in force */
            designations: components["schemas"]["LeaderHonours"][];
            homeName: string;
            homeTown?: string;
            homeUrn: string;
            id: string;
            /** @description For the leader and whoever leads the home school: conflicts of interest that the leader declared */
            interests?: components["schemas"]["Interest"][];
            /** @description You can offer a service */
            mayOffer: boolean;
            /** @description You can be shown to nobody for now */
            mayPause: boolean;
            /** @description You can be shown again */
            mayResume: boolean;
            /** @description You can stop being a leader */
            mayRetire: boolean;
            /** @description You are this leader */
            mine: boolean;
            name: string;
            /** @description For you: what stands between you and schools */
            nextStep?: components["schemas"]["NextStep"];
            record: components["schemas"]["Record"];
            /** @enum {string} */
            state: "listed" | "paused" | "retired";
            /**
             * Format: int64
             * @description For If-Match, as the ETag of one leader
             */
            version: number;
        };
        LeaderChecks: {
            /** Format: date-time */
            confirmedAt?: string;
            /** @description Who confirmed it last */
            confirmedBy?: string;
            dbs?: components["schemas"]["LeaderSighting"];
            homeName: string;
            homeUrn: string;
            identity?: components["schemas"]["LeaderSighting"];
            insurance?: components["schemas"]["LeaderInsurance"];
            /** @description The same in sentences */
            lacking: string[];
            /** @description What is missing today */
            lacks: ("identity" | "dbs" | "insurance" | "insurance_lapsed")[];
            leaderId: string;
            leaderName: string;
            /** @description You can */
            mayConfirm: boolean;
            /** @description Who can confirm */
            mend: string;
            /** @description The same in a sentence; empty where nothing is confirmed */
            seen: string;
        };
        LeaderHonours: {
            /**
             * Format: date
             * @description Its last day
             */
            expiresOn?: string;
            /** @enum {string} */
            kind: "NLE" | "LLE" | "SLE" | "NLG" | "partnership";
            themes: string[];
            /** @description Of a partnership's own designation */
            title?: string;
        };
        LeaderInsurance: {
            /** @description Its last day, like 2027-08-31 */
            until: string;
            /** @description The insurer, or the kind of cover. No number of a policy. */
            with: string;
        };
        LeaderSighting: {
            /** @description Name of the person who saw it; you, when absent. No numbers. */
            by?: string;
            /** @description The day, like 2026-03-03 */
            on: string;
        };
        LeftReason: {
            /** @description Of the figure */
            key: string;
            /** @description At most 500 characters */
            text: string;
        };
        LetLinkInputBody: {
            /** @description Lines are linked without asking where nothing is in doubt */
            alone: boolean;
        };
        LetterView: {
            /** Format: date-time */
            at: string;
            id: string;
            subject: string;
            text: string;
            to: string;
        };
        Line: {
            dayRate: components["schemas"]["Amount"];
            description: string;
            /** @description Why it is exempt or outside the scope, in the seller's words */
            ground?: string;
            /** Format: int64 */
            halfDays: number;
            net: components["schemas"]["Amount"];
            /**
             * @description Why it bears that VAT; absent on the oldest lines
             * @enum {string}
             */
            reason?: "standard" | "reduced" | "zero" | "exempt" | "outside" | "reverse_charge";
            /**
             * Format: int64
             * @description Hundredths of a per cent: 2000 is 20 %
             */
            vatRate: number;
            visitId?: string;
        };
        LinePage: {
            /** @description The bank account */
            account: string;
            /** @description Above zero: it came */
            amount: components["schemas"]["Amount"];
            /** @description It was linked without asking, and nobody undid that */
            automatic: boolean;
            /** @description Best first */
            candidates: components["schemas"]["BankCandidate"][];
            /** @description The book is closed on its day, so what is undone counts today */
            closed: boolean;
            id: string;
            /** @description The earliest first, with those that were undone */
            links: components["schemas"]["BankLink"][];
            /** @description Of the other side, where the bank says it apart */
            name?: string;
            /**
             * Format: date
             * @description When the bank booked it
             */
            on: string;
            reference?: string;
            /** @description What is not explained */
            rest: components["schemas"]["Amount"];
            /** @description What of its text a rule may well look for */
            says: string;
            /** @enum {string} */
            state: "unexplained" | "part" | "explained";
            text: string;
            /** @description It was, and nobody has looked it over */
            unseen: boolean;
        };
        LinePart: {
            /** @description With the sign of the line; all that is left if it is left out */
            amount?: components["schemas"]["Amount"];
            invoiceId?: string;
            /** @enum {string} */
            kind: "invoice" | "receipt" | "self_bill" | "refund" | "payment" | "onaccount" | "charges" | "interest" | "outside" | "returned";
            /** @description The line that takes this one back, or that it takes back */
            otherLine?: string;
            /** @description The payment of a self-bill that was recorded by hand */
            paidOutId?: string;
            /** @description Whose money is on account */
            party?: string;
            /** @description The receipt that was recorded by hand */
            paymentId?: string;
            /** @description Another person is asked to send back what is put on account */
            refund?: boolean;
            refundId?: string;
            selfBillId?: string;
        };
        LineToCredit: {
            /**
             * Format: int64
             * @description From 0
             */
            line: number;
            /** @description Before VAT */
            net: components["schemas"]["Amount"];
        };
        Link: {
            kind: string;
            on?: string;
            urn: string;
        };
        ListOutputBody: {
            items: components["schemas"]["Notice"][];
            /** @description Send this as cursor to read on */
            next?: string;
            /**
             * Format: int64
             * @description How many are unread in all
             */
            unread: number;
        };
        Listed: {
            /** @description Local authorities or regions of its schools, at most three */
            areas: string[];
            name: string;
            /**
             * Format: int64
             * @description How many schools are members of it or of a partnership beneath it, each counted once
             */
            schools: number;
        };
        Loaded: {
            /**
             * Format: int64
             * @description In the last 12 weeks: enquiries
             */
            asked: number;
            /**
             * Format: int64
             * @description In the last 12 weeks: half-days that schools booked
             */
            booked: number;
            /**
             * Format: int64
             * @description Those that are left
             */
            free: number;
            homeName: string;
            homeUrn: string;
            leaderId: string;
            /** @description Other schools see a service of theirs now */
            listed: boolean;
            name: string;
            /**
             * Format: int64
             * @description Half-days in the diary from today on, free or not
             */
            opened: number;
            /**
             * Format: int64
             * @description In the last 12 weeks: among the first for so many needs, each day once
             */
            shown: number;
        };
        LookOverInputBody: {
            /** @description Those that were looked over */
            lines: string[] | null;
        };
        LookedOver: {
            /** Format: int64 */
            lines: number;
        };
        MadeAdvice: {
            id: string;
            /** Format: int64 */
            items: number;
            name: string;
            sum: components["schemas"]["Amount"];
        };
        MadeSelfBill: {
            /** @description The school that it is for */
            homeName: string;
            id: string;
            number: string;
        };
        MailView: {
            /** @description False where no mail server is set: letters are kept, and nobody receives one */
            sent: boolean;
        };
        MakeExportAsk: {
            /** @description Also what was exported before */
            again?: boolean;
            /** @description Of the program, or the id of a layout */
            format: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The last day, with it
             */
            to: string;
            what: ("sales" | "purchases" | "credits" | "bank" | "internal" | "other" | "journal")[];
        };
        MakeInputBody: {
            /**
             * Format: date
             * @description The earliest day on which you could begin
             */
            fromOn: string;
            /** @description How you could help: at most 1,000 characters */
            message: string;
            /** @description One of your listed services */
            serviceId: string;
        };
        Match: {
            /** @description The price includes added brokerage */
            brokerageAdded: boolean;
            /** @description It is about what the need is about; else it is only the nearest there is */
            close: boolean;
            /** @description A conflict of interest that the leader declared, and why the school's head waived it */
            conflict?: string;
            /** @description Those in force */
            designations: components["schemas"]["MatchingDesignation"][];
            /** @description Between the schools, in words for people: 12 miles; absent where unknown */
            distance?: string;
            /**
             * Format: double
             * @description The same in kilometres, for programs
             */
            distanceKm?: number;
            evidence: components["schemas"]["Evidence"][];
            firstFree: components["schemas"]["Slot"];
            /**
             * Format: int64
             * @description Between the need's first and last day
             */
            freeHalfDays: number;
            leader: components["schemas"]["MatchingLeader"];
            /** @description Of the same leader, that say much the same and rank below */
            others: components["schemas"]["MatchingService"][];
            /** @description Estimated price of the need's half-days, before VAT */
            price: components["schemas"]["Amount"];
            /** @description Estimate: the school's payment for the need's half-days, and the sum that the leader's school receives */
            quote: components["schemas"]["Quote"];
            /** @description Passages of both that mean the like, the nearest first */
            quotes: components["schemas"]["MatchingQuote"][];
            record: components["schemas"]["MatchingRecord"];
            /**
             * Format: double
             * @description For the order; show the evidence, never this alone
             */
            score: number;
            service: components["schemas"]["MatchingService"];
        };
        MatchingDesignation: {
            /** Format: date */
            expiresOn?: string;
            /** @enum {string} */
            kind: "NLE" | "LLE" | "SLE" | "NLG" | "partnership";
            themes: string[];
            /** @description Of a partnership's own */
            title?: string;
        };
        MatchingLeader: {
            homeName: string;
            homeTown?: string;
            homeUrn: string;
            id: string;
            name: string;
        };
        MatchingQuote: {
            theirs: string;
            yours: string;
        };
        MatchingRecord: {
            /**
             * Format: date
             * @description The first of those visits
             */
            firstOn?: string;
            /**
             * Format: int64
             * @description Of support that schools signed off
             */
            halfDays: number;
            /**
             * Format: date
             * @description The last of those visits
             */
            lastOn?: string;
            /**
             * Format: int64
             * @description In how many schools
             */
            schools: number;
        };
        MatchingService: {
            dayRate: components["schemas"]["Amount"];
            description?: string;
            formats: string[];
            id: string;
            inPerson: boolean;
            mutual: boolean;
            phases: string[];
            ref: string;
            remote: boolean;
            themes: string[];
            title: string;
            /** Format: int64 */
            travelKm: number;
        };
        Me: {
            account: components["schemas"]["Account"];
            /** @description Letters come together, once a day */
            daily: boolean;
            /** @description The duty to add a second step at sign-in, if one of the roles needs it */
            duty?: components["schemas"]["Duty"];
            /** @description Active ones and ones that wait for approval */
            memberships: components["schemas"]["Membership"][];
            /**
             * Format: date
             * @description In London: the day on which dates are judged
             */
            today: string;
        };
        MemberBody: {
            partnershipId: string;
            requestId?: string;
            /**
             * Format: date-time
             * @description Member or asked since
             */
            since: string;
            /**
             * @description asked: the school has yet to answer
             * @enum {string}
             */
            state: "member" | "asked";
            urn: string;
        };
        Membership: {
            /** @description Held for somebody who is away */
            deputy?: boolean;
            id: string;
            /** @description What it lets one do; only in what one reads of oneself */
            may?: components["schemas"]["MembershipMay"];
            person: components["schemas"]["MembershipPerson"];
            place: components["schemas"]["MembershipPlace"];
            /** @enum {string} */
            role: "head" | "senior" | "leader" | "finance" | "broker" | "operator";
            /**
             * Format: date-time
             * @description When it came into this state
             */
            since: string;
            /** @enum {string} */
            state: "pending" | "active" | "refused" | "ended";
        };
        MembershipMay: {
            /** @description Broker for the partnership: decide on designations, invite people of its members */
            broker: boolean;
            /** @description Say what the school needs; also while the membership waits */
            draftNeeds: boolean;
            /** @description Have a colleague stand in */
            haveDeputy: boolean;
            /** @description Say to which partnerships the school belongs */
            join: boolean;
            /** @description Decide who acts for the place */
            managePeople: boolean;
            /** @description Be a leader of the school, and offer services */
            offer: boolean;
            /** @description Run the service */
            operate: boolean;
            /** @description List agreements by which the school is supported, or of the partnership */
            readAgreements: boolean;
            /** @description Read what was seen of the school's leaders */
            readChecks: boolean;
            /** @description List agreements by which the school's leaders support others */
            readColleagues: boolean;
            /** @description List enquiries of the school or in the partnership */
            readEnquiries: boolean;
            /** @description List invoices to the school, or of the partnership, which issues them */
            readInvoices: boolean;
            /** @description List needs: of the school and that reach it, or of the partnership */
            readNeeds: boolean;
            /** @description Read who did what */
            readRecord: boolean;
            /** @description List what the school is owed, or what the partnership owes */
            readSelfBills: boolean;
            /** @description Decide on releases of the school's leaders */
            release: boolean;
        };
        MembershipPerson: {
            email: string;
            id: string;
            name: string;
        };
        MembershipPlace: {
            /** @description URN of a school, id of a partnership, empty for the service */
            id: string;
            /** @enum {string} */
            kind: "school" | "partnership" | "service";
            name: string;
        };
        Missing: {
            /** @description The school has given no order number */
            order: boolean;
            /** @description The payer takes nothing without its order number; nothing can be issued */
            orderRequired?: boolean;
            /** @description The seller has not decided the VAT of all that is sold; nothing can be issued */
            vat: boolean;
        };
        MisspeltWord: {
            /**
             * Format: int64
             * @description Where it begins, in characters
             */
            from: number;
            read: string;
            typed: string;
        };
        Moment: {
            /** Format: date-time */
            at: string;
            /** @description Who did it */
            name?: string;
            /** @description Their note */
            note?: string;
            /**
             * @description What has a page that says more
             * @enum {string}
             */
            page?: "invoice" | "self-bill" | "enquiry";
            /** @description Its id */
            pageId?: string;
            sentence: string;
            /** @enum {string} */
            side: "school" | "leader" | "home" | "broker" | "system";
            /** @description Id of its object */
            subject: string;
            /** @description Stable word for programs: support.agreed */
            what: string;
        };
        Move: {
            /** Format: date-time */
            askedAt: string;
            /** @description Why it was declined */
            because?: string;
            /** @enum {string} */
            by: "leader" | "school";
            /** Format: date-time */
            endedAt?: string;
            from: components["schemas"]["ProposedHalfDay"][];
            /**
             * Format: date-time
             * @description When the home head said yes
             */
            homeYes?: string;
            id: string;
            note?: string;
            /**
             * Format: date-time
             * @description When the other side said yes
             */
            otherYes?: string;
            /** @enum {string} */
            state: "asked" | "moved" | "declined" | "withdrawn" | "lapsed";
            to: components["schemas"]["ProposedHalfDay"][];
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
            visitId: string;
        };
        MoveInputBody: {
            /** @description At most 500 characters */
            note?: string;
            /** @description Half-days of one day, as many as the visit has, free in the leader's diary */
            slots: components["schemas"]["ProposedHalfDay"][];
        };
        Movement: {
            amount: components["schemas"]["Amount"];
            /**
             * Format: date-time
             * @description When we last saw it change
             */
            at: string;
            /** @description Its id at Stripe */
            gatewayId: string;
            /** @enum {string} */
            kind: "refund" | "dispute" | "credit_note" | "balance";
            /** @description Stripe's word */
            status: string;
        };
        NameFactorInputBody: {
            name: string;
        };
        NameInputBody: {
            /** @description Its name, for example the device it is on */
            name: string;
        };
        NamedInText: {
            /**
             * Format: int64
             * @description Where they begin, in characters
             */
            from: number;
            /** @description Neutral words to write instead */
            instead: string;
            /** @enum {string} */
            kind: "person" | "school";
            /** @description As in the text */
            words: string;
        };
        Need: {
            agreementId?: string;
            /** @description The most for the whole; shown to nobody outside */
            budget?: components["schemas"]["Amount"];
            /**
             * Format: date
             * @description Last day
             */
            byOn?: string;
            /** Format: date-time */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When it was met, withdrawn or lapsed
             */
            endedAt?: string;
            /**
             * Format: int64
             * @description So many kilometres farther than they say leaders may have to come: the school asks them all the same
             */
            fartherKm?: number;
            /** @description Any, when left out */
            formats?: ("coaching" | "review" | "training" | "modelling" | "planning" | "governance")[] | null;
            /** @enum {string} */
            funding?: "school_budget" | "trust" | "improvement_grant" | "partnership" | "other";
            /**
             * Format: int64
             * @description How much: two half-days are a day
             */
            halfDays?: number;
            id: string;
            inPerson?: boolean;
            /** @description You belong to the school, or are a broker of the partnership */
            inside: boolean;
            /** @description You can send enquiries to leaders */
            mayAsk: boolean;
            /** @description You are head or senior leader of the school */
            mayChange: boolean;
            /** @description You can throw the draft away */
            mayDiscard: boolean;
            /** @description You can save the draft, or change the open need */
            mayEdit: boolean;
            /** @description You can see who fits */
            mayFindLeaders: boolean;
            /** @description You can name the school to everybody whom it reaches */
            mayName: boolean;
            /** @description You can post the draft, once it is complete */
            mayPost: boolean;
            /** @description You can read whom the school asked about it */
            mayReadEnquiries: boolean;
            /** @description You can open it again */
            mayReopen: boolean;
            /** @description You can waive a conflict of interest that a leader declared */
            mayWaive: boolean;
            /** @description You can take it back */
            mayWithdraw: boolean;
            /**
             * @description Never shown further
             * @enum {string}
             */
            mostReach?: "partnership" | "region" | "nation" | "network";
            /** @description The school gives days in return */
            mutual?: boolean;
            /** @description Everybody whom it reaches sees which school it is */
            named?: boolean;
            /** @description You belong to the school, so texts about it address you */
            own: boolean;
            /** @description Offered to its members first; when left out, to the region at once */
            partnershipId?: string;
            /** @enum {string} */
            phase?: "nursery" | "primary" | "middle" | "secondary" | "all_through" | "post_16" | "special" | "alternative" | "other";
            /** Format: date-time */
            postedAt?: string;
            /**
             * @description How far it is shown now
             * @enum {string}
             */
            reach?: "partnership" | "region" | "nation" | "network";
            /** @description How far it was shown, and will be; nearest first, for those inside */
            reached?: components["schemas"]["ReachStep"][];
            /** @description For people: N-2001 */
            ref: string;
            /** @description Region of the school */
            region: string;
            remote?: boolean;
            /**
             * Format: int64
             * @description Shown further after so many days without an agreement; when left out, the partnership's setting holds
             */
            replyDays?: number;
            /** @description Absent until it is disclosed to you */
            school?: components["schemas"]["NeedsSchool"];
            /** @description Phase of the school */
            schoolPhase: string;
            /** @description Size of the school: 101 to 250 pupils */
            sizeBand: string;
            /**
             * Format: date
             * @description First day; as soon as possible when left out
             */
            startOn?: string;
            /** @enum {string} */
            state: "draft" | "open" | "agreed" | "met" | "withdrawn" | "lapsed";
            /** @description Signs that the support worked */
            success?: string;
            /** @description In a draft that is read alone: words that give its hidden school away. They must go before posting */
            telling?: components["schemas"]["Telling"][] | null;
            /** @description One to three themes, by their ids */
            themes?: string[] | null;
            /** @description For those inside: declared conflicts of interest that the school's head waived */
            waivers?: components["schemas"]["Waiver"][];
            /** @description The problem */
            what?: string;
            /**
             * Format: date-time
             * @description When it will be shown further
             */
            widenAt?: string;
            /** @description How its reach grew */
            widened?: components["schemas"]["Widening"][] | null;
            /** @description For whom: Years 3 and 4 */
            yearGroups?: string;
        };
        NeedsSchool: {
            name: string;
            town?: string;
            urn: string;
        };
        NextAction: {
            /**
             * @description Why it waits, where the verb does not say it all
             * @enum {string}
             */
            because?: "asked" | "none-open" | "refused" | "gone" | "past" | "released" | "taken-up" | "queried" | "expenses";
            /**
             * @description What waits for you, of visits about the same one, to which this is another answer
             * @enum {string}
             */
            beside?: "propose" | "accept" | "grant" | "sign-off" | "agree-move";
            /**
             * Format: date
             * @description Of the visit
             */
            date?: string;
            /** @enum {string} */
            do: "propose" | "accept" | "decline-proposal" | "withdraw-proposal" | "decline" | "withdraw" | "grant" | "refuse" | "record" | "sign-off" | "query" | "refuse-expenses" | "cancel-visit" | "move-visit" | "agree-move" | "decline-move" | "withdraw-move" | "cancel-agreement" | "set-purchase-order";
            /** Format: date-time */
            due?: string;
            /** @description The version for If-Match */
            ifMatch: string;
            /** @description Id of the enquiry, proposal, release, visit or agreement */
            on: string;
            /** Format: date-time */
            since: string;
            /** @description It is your turn in the thread */
            waits: boolean;
            /** @description What to consider before it, in a sentence */
            warning?: string;
        };
        NextStep: {
            /** @enum {string} */
            do: "claim" | "renew" | "offer" | "open-diary" | "wait" | "publish";
            /**
             * Format: date
             * @description Of the designation that lapsed
             */
            lastDay?: string;
        };
        Notice: {
            /** Format: date-time */
            at: string;
            id: string;
            /** @description Screen of the web app where it goes on */
            path: string;
            text: string;
            title: string;
            unread: boolean;
        };
        NoticeInputBody: {
            /** @description Another payment than the one said before, or to put that right */
            again?: boolean;
            /**
             * Format: date
             * @description When the school paid
             */
            on: string;
            /** @description The reference given to the bank; at most 140 characters */
            reference: string;
        };
        Numbering: {
            /** @description Stands before the numbers of new documents; up to six letters and digits, or nothing */
            prefix: string;
        };
        Offer: {
            /** @description Why it lapsed, as people read it */
            ended?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description The enquiry that it became */
            enquiryId?: string;
            /**
             * Format: date
             * @description The earliest day on which the leader could begin
             */
            fromOn: string;
            id: string;
            /**
             * Format: date-time
             * @description Without an answer
             */
            lapsesAt: string;
            /** @description It waits for an answer */
            live: boolean;
            message: string;
            needId: string;
            /** @description For people: N-2001 */
            needRef: string;
            /** Format: date-time */
            offeredAt: string;
            /** @description What the school said when it declined */
            reason?: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "lapsed";
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
        };
        OfferedService: {
            id: string;
            ref: string;
            title: string;
        };
        Offering: {
            /** @description The school has asked you by this enquiry */
            enquiryId?: string;
            mayOffer: boolean;
            need: components["schemas"]["Need"];
            /** @description Your latest for it */
            offer?: components["schemas"]["Offer"];
            /** @description The best first */
            options: components["schemas"]["Option"][];
            /** @description Why you cannot offer your support for it now */
            whyNot?: string;
        };
        OnAccount: {
            /** @description Without what approved refunds will take */
            amount: components["schemas"]["Amount"];
            name: string;
            party: string;
        };
        OnAccounts: {
            items: components["schemas"]["OnAccount"][];
        };
        OpenInputBody: {
            /**
             * Format: date
             * @description The opening balance is that of its beginning
             */
            from: string;
            /** @description At most 70 characters */
            name: string;
            /** @description Eight digits */
            number: string;
            opening: components["schemas"]["Amount"];
            /** @description Six digits */
            sortCode: string;
        };
        OpenSession: {
            /** @description Where it was last used; empty if that is not known */
            address: string;
            /** @description The session of this call */
            current: boolean;
            /** @description In plain words: Firefox on Windows */
            device: string;
            id: string;
            /**
             * Format: date-time
             * @description When it was last used, to a quarter of an hour
             */
            lastAt: string;
            /** Format: date-time */
            startedAt: string;
        };
        Option: {
            /** @description Absent where it does not fit */
            fit?: components["schemas"]["Fit"];
            service: components["schemas"]["OfferedService"];
            /** @description Why it does not fit; it can be offered all the same */
            whyNot?: string;
        };
        OrderInputBody: {
            /** @description At most 60 characters */
            purchaseOrder: string;
        };
        OutsidePayer: {
            /** @description Without the name, line by line */
            address: string[];
            /** @description Names that it had; documents keep theirs */
            earlier: components["schemas"]["EarlierName"][];
            email: string;
            /** Format: date-time */
            endedAt?: string;
            id: string;
            name: string;
            /** @description Names of the schools that it pays for */
            paysFor: string[];
            sellerId: string;
            /**
             * @description To whom it belongs
             * @enum {string}
             */
            sellerKind: "school" | "partnership";
            /** @enum {string} */
            state: "active" | "ended";
        };
        Owed: {
            /** Format: date */
            due: string;
            /** @description The school that was supported, where another pays */
            for?: string;
            invoiceId: string;
            /** Format: date */
            issued: string;
            number: string;
            /** @description The payer's order number */
            order?: string;
            owed: components["schemas"]["Amount"];
            /** @description The payer asked about it and waits for an answer */
            queried: boolean;
            /** @description The payer said that it paid, and no money was recorded since */
            said: boolean;
            total: components["schemas"]["Amount"];
        };
        OwnOffer: {
            /** @description Why it lapsed, as people read it */
            ended?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description The enquiry that it became */
            enquiryId?: string;
            /**
             * Format: date
             * @description The earliest day on which the leader could begin
             */
            fromOn: string;
            id: string;
            /**
             * Format: date-time
             * @description Without an answer
             */
            lapsesAt: string;
            /** @description It waits for an answer */
            live: boolean;
            message: string;
            /** @description As you may see it; absent where you see it no longer */
            need?: components["schemas"]["Need"];
            needId: string;
            /** @description For people: N-2001 */
            needRef: string;
            /** Format: date-time */
            offeredAt: string;
            /** @description What the school said when it declined */
            reason?: string;
            service: components["schemas"]["OfferedService"];
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "lapsed";
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
        };
        Page: {
            /** Format: date-time */
            changedAt?: string;
            /** @description Nobody has written it yet: this is the program's own draft */
            draft: boolean;
            /** @enum {string} */
            name: "privacy" | "accessibility" | "terms" | "contact";
            /** @description Markdown without HTML */
            text: string;
            title: string;
        };
        PageAbsence: {
            items: components["schemas"]["Absence"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageAskedRelease: {
            items: components["schemas"]["AskedRelease"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageAuditEntry: {
            items: components["schemas"]["AuditEntry"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageBankLine: {
            items: components["schemas"]["BankLine"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageBillableVisit: {
            items: components["schemas"]["BillableVisit"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageBroughtSchool: {
            items: components["schemas"]["BroughtSchool"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageDesignation: {
            items: components["schemas"]["Designation"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageDesignationClaim: {
            items: components["schemas"]["DesignationClaim"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageDisclosure: {
            items: components["schemas"]["Disclosure"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageDocument: {
            items: components["schemas"]["Document"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageDraft: {
            items: components["schemas"]["Draft"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageEnquiry: {
            items: components["schemas"]["Enquiry"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageEntry: {
            items: components["schemas"]["Entry"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageErasure: {
            items: components["schemas"]["Erasure"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageExport: {
            items: components["schemas"]["Export"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageInvitation: {
            items: components["schemas"]["Invitation"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageInvitedLine: {
            items: components["schemas"]["InvitedLine"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageInvoiceDraft: {
            items: components["schemas"]["InvoiceDraft"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageInvoiceToCredit: {
            items: components["schemas"]["InvoiceToCredit"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageJobView: {
            items: components["schemas"]["JobView"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageJoinRequest: {
            items: components["schemas"]["JoinRequest"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageLeader: {
            items: components["schemas"]["Leader"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageLeaderChecks: {
            items: components["schemas"]["LeaderChecks"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageLetterView: {
            items: components["schemas"]["LetterView"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageListed: {
            items: components["schemas"]["Listed"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageLoaded: {
            items: components["schemas"]["Loaded"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageMembership: {
            items: components["schemas"]["Membership"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageNeed: {
            items: components["schemas"]["Need"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageOpenSession: {
            items: components["schemas"]["OpenSession"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageOwnOffer: {
            items: components["schemas"]["OwnOffer"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PagePage: {
            items: components["schemas"]["Page"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PagePartnership: {
            items: components["schemas"]["Partnership"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageReceivedOffer: {
            items: components["schemas"]["ReceivedOffer"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageRefund: {
            items: components["schemas"]["Refund"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageSchool: {
            items: components["schemas"]["School"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PageService: {
            items: components["schemas"]["Service"][];
            /** @description Send this as cursor to read on */
            next?: string;
        };
        PaidNotice: {
            /** Format: date-time */
            at: string;
            /** Format: date */
            on: string;
            reference: string;
            /** @description It is the last, and no money was recorded since */
            stands: boolean;
        };
        PaidOut: {
            /** @description Below nothing where it was paid back */
            amount: components["schemas"]["Amount"];
            /** @description A person recorded it, and no bank statement shows it yet */
            byHand: boolean;
            id: string;
            /** Format: date */
            paidOn: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description For those who handle the issuer's money */
            reference?: string;
            /** Format: date-time */
            undoneAt?: string;
            undoneWhy?: string;
        };
        PaidSchool: {
            name: string;
            urn: string;
        };
        Pair: {
            /** @description Bills between them are internal charges, without VAT */
            internal: boolean;
            /** @description Of the payer */
            name: string;
            /** @description Why both may be one legal person; none if nothing says so */
            warning?: string;
        };
        Partnership: {
            /**
             * @description Who sells: the partnership, or the home school with the partnership as its agent; without it, the partnership
             * @enum {string}
             */
            arrangement?: "principal" | "agent";
            brokerage: components["schemas"]["Brokerage"];
            /** @description What is due when the supported school cancels a visit late; absent where nothing is */
            cancellation?: components["schemas"]["Cancellation"];
            id: string;
            /** @enum {string} */
            kind: "alliance" | "trust" | "federation" | "local_authority" | "region" | "network";
            /** @description You can make the schools of a list its members */
            mayBringIn: boolean;
            /** @description You can change its terms, ask schools to join it and let them go */
            mayChange: boolean;
            /** @description You can read how loaded its leaders are, and which of its schools few can help */
            mayReadStanding: boolean;
            /** @description You see how it is paid, or what waits to change it */
            maySeePayee: boolean;
            /** @description In a school's list: the school is a member itself, and not only of one below */
            member?: boolean;
            name: string;
            /** @description In a school's list: it stands above none of the others */
            nearest?: boolean;
            /** @description The partnership that this one belongs to */
            parentId?: string;
            /**
             * Format: int64
             * @description Days until invoices fall due
             */
            paymentDays: number;
            /**
             * @description When invoices are drafted, for a person to issue; without it, as visits are signed off
             * @enum {string}
             */
            raising?: "advance" | "visit" | "month" | "milestone" | "completion";
            /** @description Also brokers between schools of one trust; a trust always does */
            sameTrust?: boolean;
            /**
             * Format: int64
             * @description Days until a need widens that nobody here answered
             */
            widenDays: number;
        };
        PartnershipBody: {
            /**
             * @description Who sells: the partnership, or the home school with the partnership as its agent; without it, the partnership
             * @enum {string}
             */
            arrangement?: "principal" | "agent";
            brokerage: components["schemas"]["Brokerage"];
            /** @description What is due when the supported school cancels a visit late; absent where nothing is */
            cancellation?: components["schemas"]["Cancellation"];
            /** @enum {string} */
            kind: "alliance" | "trust" | "federation" | "local_authority" | "region" | "network";
            name: string;
            /** @description The partnership that this one belongs to */
            parentId?: string;
            /**
             * Format: int64
             * @description Days until invoices fall due
             */
            paymentDays: number;
            /**
             * @description When invoices are drafted, for a person to issue; without it, as visits are signed off
             * @enum {string}
             */
            raising?: "advance" | "visit" | "month" | "milestone" | "completion";
            /** @description Also brokers between schools of one trust; a trust always does */
            sameTrust?: boolean;
            /**
             * Format: int64
             * @description Days until a need widens that nobody here answered
             */
            widenDays: number;
        };
        PayInputBody: {
            amount: components["schemas"]["Amount"];
            /**
             * Format: date
             * @description When it was sent
             */
            paidOn: string;
            /** @description As given to the bank; at most 140 characters */
            reference?: string;
        };
        PayRefundInputBody: {
            /**
             * Format: date
             * @description When it was sent
             */
            paidOn: string;
            /** @description As given to the bank; at most 140 characters */
            reference?: string;
        };
        Payee: {
            accountName?: string;
            /** @description Eight digits */
            accountNumber?: string;
            /** @description At most six lines, without the name */
            address?: string[];
            /** @description Six digits */
            sortCode?: string;
            /** @description GB and nine or twelve digits; none if it charges no VAT */
            vatNumber?: string;
        };
        PayeeAsk: {
            accountName?: string;
            /** @description Eight digits */
            accountNumber?: string;
            /** @description At most six lines, without the name */
            address?: string[];
            /** @description Take away what is left out, the account too, after it has waited like any other change. Without this, the API refuses a body that would take the account away */
            remove?: boolean;
            /** @description Six digits */
            sortCode?: string;
            /** @description GB and nine or twelve digits; none if it charges no VAT */
            vatNumber?: string;
        };
        PayeeChange: {
            /** Format: date-time */
            askedAt: string;
            /** @description Name of the person */
            askedBy: string;
            /** @description The person who asked has no role there any more: the change will not take effect, and is stopped in the end */
            askerGone?: boolean;
            /**
             * Format: date-time
             * @description When it takes effect, unless a second person confirms it or somebody stops it before; none if it has ended or will not take effect
             */
            effectiveAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description Name of the person who confirmed or stopped it; none if the time ran out */
            endedBy?: string;
            id: string;
            mayConfirm: boolean;
            mayStop: boolean;
            /** @description Of the partnership or the school */
            name: string;
            /** @description The partnership whose payee it is; if empty, urn is the school */
            partnershipId?: string;
            /** @enum {string} */
            state: "waiting" | "done" | "stopped" | "replaced";
            /** @description The new account and VAT number; an empty field removes the present value */
            to: components["schemas"]["Payee"];
            urn?: string;
            /** @description Whether the whole account number is shown, or only its last four digits */
            whole: boolean;
            /** @description Why the caller may not confirm it */
            whyNot?: string;
        };
        PayeeStanding: {
            /** @description You handle its money: its VAT, its payers, its agreements about self-billing */
            handles: boolean;
            /** @description You can ask for another */
            mayAsk: boolean;
            /** @description You see what stands now */
            maySee: boolean;
            /** @description What invoices and self-bills say now; operators do not see it */
            payee?: components["schemas"]["Payee"];
            /** @description A change that has not taken effect yet */
            waiting?: components["schemas"]["PayeeChange"];
        };
        PayerAsk: {
            /** @description At most six lines, without the name */
            address: string[];
            email: string;
            name: string;
        };
        PayerChoice: {
            name: string;
            ref: string;
        };
        PayerTerms: {
            /** Format: date-time */
            changedAt?: string;
            /** @description Name of the person */
            changedBy?: string;
            /** @description Who is willing to pay for the school */
            choices: components["schemas"]["PayerChoice"][];
            /** @description Empty where the payer takes no electronic invoices */
            eInvoice: components["schemas"]["EInvoice"];
            /** @description Of the payer */
            name: string;
            /** @description In the payer's own books */
            nominalCode: string;
            /** @description Nothing is issued without an order number */
            orderRequired: boolean;
            /** @description Who pays for a school: payer:… or partnership:…; empty where it pays itself */
            paidBy: string;
            paidByName: string;
            /** @description Schools that the payer is willing to pay for */
            paysFor: components["schemas"]["PaidSchool"][];
            /** @description The kinds of addresses for electronic invoices */
            schemes: components["schemas"]["EScheme"][];
            /** @description E-mail addresses to which documents go */
            sendTo: string[];
        };
        PayersOutputBody: {
            items: components["schemas"]["OutsidePayer"][];
        };
        Payment: {
            amount: components["schemas"]["Amount"];
            /** @description It was recorded by hand, and no line of a bank statement shows it yet */
            byHand: boolean;
            id: string;
            /** @enum {string} */
            method: "transfer" | "card" | "on_account";
            /** Format: date */
            receivedOn: string;
            /** Format: date-time */
            recordedAt: string;
            reference: string;
            /**
             * Format: date-time
             * @description It was taken back: it is no payment
             */
            undoneAt?: string;
            undoneWhy?: string;
        };
        PaymentAdvice: {
            items: components["schemas"]["PaymentItem"][] | null;
            /**
             * Format: date
             * @description Of the payment, at most 30 days from today
             */
            on: string;
            /** @description As given to the bank, at most 140 characters */
            reference: string;
            /** @description As invoices name it */
            seller: string;
        };
        PaymentItem: {
            amount: components["schemas"]["Amount"];
            invoiceId: string;
        };
        PeriodFigure: {
            /** @description The bank account that it is of */
            account?: string;
            agrees: boolean;
            /**
             * Format: int64
             * @description Lines, visits or self-bills that wait
             */
            count: number;
            /** @description By how much the other side is more */
            difference: components["schemas"]["Amount"];
            /** @description The payments of a figure of money in transit, the earliest first */
            items: components["schemas"]["FigureItem"][];
            key: string;
            /** @enum {string} */
            kind: "bank" | "unexplained" | "stripe" | "receivable" | "payable" | "transit" | "transit_in" | "transit_out" | "to_raise" | "to_credit" | "drafts" | "invoice_drafts";
            /** @description By the books */
            ledger: components["schemas"]["Amount"];
            /** @description What it is to agree with; none where nothing says so */
            other?: components["schemas"]["Amount"];
            /** @description What those who signed said about it */
            reasons: components["schemas"]["FigureReason"][];
            /** @description That it agrees, or what to do */
            says: string;
            title: string;
        };
        PeriodPage: {
            book: string;
            bookName: string;
            /** @description The latest first */
            certificates: components["schemas"]["CertificateRow"][];
            /** @description A figure changed after the first signature, so it no longer counts */
            changed: boolean;
            /** @description Of the figures, to sign them; none where it is closed */
            digest: string;
            /** Format: int64 */
            entries: number;
            figures: components["schemas"]["PeriodFigure"][];
            /** @description The first signature, while it waits for the second */
            first?: components["schemas"]["PeriodSignature"];
            /**
             * Format: date
             * @description The first day that is closed with it
             */
            from: string;
            month: string;
            /** @description It may be reopened */
            reopens: boolean;
            /** @description November 2026 */
            says: string;
            /** @enum {string} */
            state: "open" | "signed" | "closed" | "reopened";
            /** Format: date */
            through: string;
            /** @description How many lines of the month were linked without asking and not looked over; none where there is none */
            unseenSays?: string;
            /** @description Why whoever asks may not sign now */
            whyNot?: string;
            /** @description The later month with which it was closed */
            with?: string;
        };
        PeriodRow: {
            /** @description The last one */
            certificate?: string;
            /** @description 2026-11 */
            month: string;
            /** @description November 2026 */
            says: string;
            /** @description While it waits for the second signature */
            signedBy?: string;
            /** @enum {string} */
            state: "open" | "signed" | "closed" | "reopened";
            /** @description The later month with which it was closed */
            with?: string;
        };
        PeriodSignature: {
            /** Format: date-time */
            at: string;
            byName: string;
        };
        Periods: {
            /** @description The latest first */
            items: components["schemas"]["PeriodRow"][];
        };
        PlaceStruct: {
            /** @description URN of a school, id of a partnership, absent for the service */
            id?: string;
            /** @enum {string} */
            kind: "school" | "partnership" | "service";
        };
        Point: {
            /**
             * Format: double
             * @description Latitude in degrees north, WGS84
             */
            lat: number;
            /**
             * Format: double
             * @description Longitude in degrees east, WGS84
             */
            lon: number;
        };
        PreparedAgreement: {
            agreementId: string;
            agreementRef: string;
            buyerName: string;
            /** @description Its thread */
            enquiryId: string;
            /**
             * Format: date
             * @description The first visit
             */
            firstOn?: string;
            leaderName: string;
            /** @description You can read its thread */
            mayReadThread?: boolean;
            missing: components["schemas"]["Missing"];
            /** @description For the visits that are not cancelled */
            quote: components["schemas"]["Quote"];
            /**
             * @description By whom: the partnership, the home school with the partnership as its agent, or the home school alone
             * @enum {string}
             */
            sold: "principal" | "agent" | "alone";
            /**
             * @description What is sold, as VAT tells it apart
             * @enum {string}
             */
            supply: "training" | "consultancy" | "release";
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
        };
        Preview: {
            /** @description The seller has said into which bank account it is paid */
            account: boolean;
            /** @description What the partnership keeps of the price, or adds to it, before VAT */
            brokerage: components["schemas"]["Amount"];
            /** @description What is due if the school cancels a visit late, in words; absent where nothing is */
            cancellation?: string;
            /** @description Travel and expenses among what is paid and received, before VAT; no brokerage is taken of them */
            expenses?: components["schemas"]["Amount"];
            /** @description Not all expenses are claimed yet: they come to this at most */
            expensesAtMost?: boolean;
            /** Format: int64 */
            halfDays: number;
            /**
             * Format: int64
             * @description How many it takes: what is outside the scope of VAT shares none with anything else; 0 while VAT is not decided
             */
            invoices: number;
            /** @description Of the price: what is due for visits that were cancelled late */
            late?: components["schemas"]["Amount"];
            /**
             * @description Whether the brokerage is kept from the price or added to it
             * @enum {string}
             */
            mode: "none" | "deducted" | "added";
            /** @description Who pays: the school, or another party that pays for it */
            payer: string;
            payerName: string;
            /** @description All that the school pays, before VAT */
            pays: components["schemas"]["Amount"];
            /** @description All that the school pays, with VAT; absent until VAT is decided */
            paysWithVat?: components["schemas"]["Amount"];
            /** @description What the leader's school receives, before VAT */
            receives: components["schemas"]["Amount"];
            /** @description What the leader's school receives, with its VAT; absent until VAT is decided */
            receivesWithVat?: components["schemas"]["Amount"];
            /** @description The price of the half-days, before added brokerage and before VAT */
            support: components["schemas"]["Amount"];
            /** @description Of the first agreement */
            taxes: components["schemas"]["Taxes"];
            /** @description The VAT that the school pays; absent until it is decided */
            vat?: components["schemas"]["Amount"];
        };
        PreviewLine: {
            amount: components["schemas"]["Amount"];
            /** Format: date */
            on: string;
            text: string;
        };
        Problem: {
            /** @description Stable word for programs */
            code: string;
            /** @description What is wrong and how to mend it, for people */
            detail: string;
            /** @description Each bad field */
            errors?: components["schemas"]["ProblemField"][] | null;
            /** @description Name this when you ask for help */
            requestId?: string;
            /**
             * Format: int64
             * @description HTTP status code
             */
            status: number;
            /** @description The kind of problem in a word or two */
            title: string;
        };
        ProblemField: {
            /** @description Where it is: body.days, query.limit, path.id, header.If-Match */
            location: string;
            /** @description What is wrong and how to mend it */
            message: string;
        };
        ProofInputBody: {
            /** @description Instead, with credential: the challenge of POST /session/proof/options */
            challenge?: string;
            /** @description Instead: six digits that an app of theirs shows */
            code?: string;
            /** @description The PublicKeyCredential, as toJSON writes it */
            credential?: unknown;
            password?: string;
        };
        Proposal: {
            /** Format: date-time */
            createdAt: string;
            /** @description For two half-days; zero is free */
            dayRate: components["schemas"]["Amount"];
            /** Format: date-time */
            endedAt?: string;
            /** @description Travel and expenses of each visit; absent where none are agreed */
            expenses?: components["schemas"]["Expenses"];
            /** @enum {string} */
            from: "leader" | "school";
            /** Format: int64 */
            halfDays: number;
            id: string;
            /**
             * @description When invoices are drafted; in a proposal, without it, as the seller's terms say
             * @enum {string}
             */
            invoiced?: "advance" | "visit" | "month" | "milestone" | "completion";
            /** @description The same in words */
            readonly invoicedWords?: string;
            /** @description Paid by days in return: the day rate is zero */
            mutual: boolean;
            note?: string;
            /** Format: int64 */
            number: number;
            /** @description Up to 10, each at most 500 characters */
            objectives: string[];
            /** @description The school's payment and the sum for the leader's school */
            quote: components["schemas"]["Quote"];
            /** @description At most 5,000 characters */
            scope: string;
            /** @description Up to 60 half-days that are free in the leader's diary */
            slots: components["schemas"]["ProposedHalfDay"][];
            /** @enum {string} */
            state: "open" | "countered" | "accepted" | "declined" | "withdrawn";
            /**
             * Format: date-time
             * @description When the leader said yes to the school's proposal; it waits for the release
             */
            takenUpAt?: string;
            /** @description All half-days at their price, before VAT and added brokerage; quote has the payment */
            total: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
        };
        ProposeInputBody: {
            /** @description For two half-days; zero is free */
            dayRate: components["schemas"]["Amount"];
            /** @description Travel and expenses of each visit; absent where none are agreed */
            expenses?: components["schemas"]["Expenses"];
            /**
             * @description When invoices are drafted; in a proposal, without it, as the seller's terms say
             * @enum {string}
             */
            invoiced?: "advance" | "visit" | "month" | "milestone" | "completion";
            /** @description The same in words */
            readonly invoicedWords?: string;
            /** @description Paid by days in return: the day rate is zero */
            mutual: boolean;
            /** @description At most 500 characters */
            note?: string;
            /** @description Up to 10, each at most 500 characters */
            objectives: string[];
            /** @description At most 5,000 characters */
            scope: string;
            /** @description Up to 60 half-days that are free in the leader's diary */
            slots: components["schemas"]["ProposedHalfDay"][];
        };
        ProposedHalfDay: {
            /** Format: date */
            date: string;
            /** @enum {string} */
            half: "am" | "pm";
        };
        Query: {
            answer?: string;
            /**
             * Format: date-time
             * @description Absent while nobody has answered
             */
            answeredAt?: string;
            answeredByName?: string;
            /** Format: date-time */
            at: string;
            byName: string;
            words: string;
        };
        QueryInputBody: {
            /** @description At most 500 characters */
            query: string;
        };
        Quote: {
            /** @description What the partnership keeps of the price, or adds to it, before VAT */
            brokerage: components["schemas"]["Amount"];
            /** @description What is due if the school cancels a visit late, in words; absent where nothing is */
            cancellation?: string;
            /** @description Travel and expenses among what is paid and received, before VAT; no brokerage is taken of them */
            expenses?: components["schemas"]["Amount"];
            /** @description Not all expenses are claimed yet: they come to this at most */
            expensesAtMost?: boolean;
            /** Format: int64 */
            halfDays: number;
            /** @description Of the price: what is due for visits that were cancelled late */
            late?: components["schemas"]["Amount"];
            /**
             * @description Whether the brokerage is kept from the price or added to it
             * @enum {string}
             */
            mode: "none" | "deducted" | "added";
            /** @description All that the school pays, before VAT */
            pays: components["schemas"]["Amount"];
            /** @description All that the school pays, with VAT; absent until VAT is decided */
            paysWithVat?: components["schemas"]["Amount"];
            /** @description What the leader's school receives, before VAT */
            receives: components["schemas"]["Amount"];
            /** @description What the leader's school receives, with its VAT; absent until VAT is decided */
            receivesWithVat?: components["schemas"]["Amount"];
            /** @description The price of the half-days, before added brokerage and before VAT */
            support: components["schemas"]["Amount"];
            /** @description The VAT that the school pays; absent until it is decided */
            vat?: components["schemas"]["Amount"];
        };
        RaisingInputBody: {
            /** @enum {string} */
            raising: "advance" | "visit" | "month" | "milestone" | "completion";
        };
        RaisingOutputBody: {
            agreementId: string;
            /** @enum {string} */
            raising: "advance" | "visit" | "month" | "milestone" | "completion";
        };
        ReachStep: {
            /**
             * Format: date-time
             * @description Since when, or when it is due
             */
            at?: string;
            /** @enum {string} */
            reach: "partnership" | "region" | "nation" | "network";
            /** @enum {string} */
            state: "done" | "now" | "next";
        };
        ReadAdviceInputBody: {
            /** @description CSV, XLSX or text, in base64 */
            file?: string;
            /** @description At most 100 characters */
            name: string;
            /** @description Pasted, where there is no file */
            text?: string;
        };
        Reason: {
            /** @description At most 500 characters */
            reason: string;
        };
        ReasonInputBody: {
            /** @description At most 500 characters */
            reason: string;
        };
        ReceivedOffer: {
            /** @description That is a conflict of interest that the head of your school can waive */
            declared?: boolean;
            /** @description Why it lapsed, as people read it */
            ended?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description The enquiry that it became */
            enquiryId?: string;
            /**
             * Format: date
             * @description The earliest day on which the leader could begin
             */
            fromOn: string;
            id: string;
            /**
             * Format: date-time
             * @description Without an answer
             */
            lapsesAt: string;
            leader: components["schemas"]["MatchingLeader"];
            /** @description It waits for an answer */
            live: boolean;
            /** @description The same as in who fits; absent where the service does not fit, and once the offer is over */
            match?: components["schemas"]["Match"];
            /** @description You can accept it as things stand */
            mayAccept: boolean;
            /** @description You can decline it, and accept it where nothing stands in the way */
            mayAnswer: boolean;
            message: string;
            needId: string;
            /** @description For people: N-2001 */
            needRef: string;
            /** Format: date-time */
            offeredAt: string;
            /** @description What the school said when it declined */
            reason?: string;
            /** @description Why you cannot accept it, where you answer it */
            refusal?: string;
            service: components["schemas"]["OfferedService"];
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "lapsed";
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
            /** @description Why the service does not fit the need */
            whyNot?: string;
        };
        Record: {
            /**
             * Format: date
             * @description The first of those visits
             */
            firstOn?: string;
            /**
             * Format: int64
             * @description Of support that schools signed off
             */
            halfDays: number;
            /**
             * Format: date
             * @description The last of those visits
             */
            lastOn?: string;
            /**
             * Format: int64
             * @description In how many schools
             */
            schools: number;
        };
        RecordInputBody: {
            /** @description Expenses that are claimed for it; an earlier claim counts no more */
            expenses?: components["schemas"]["ClaimedExpenses"];
            /** @description The objective that it served; the planned one when left out */
            objective?: string;
            /** @description What was done; at most 5,000 characters */
            record: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        Refund: {
            amount: components["schemas"]["Amount"];
            /** Format: date-time */
            askedAt: string;
            /** @description Who asked */
            byName: string;
            /** Format: date-time */
            decidedAt?: string;
            decidedByName?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description Who withdrew it */
            endedByName?: string;
            id: string;
            issuer: string;
            issuerName: string;
            /** @description Somebody else asks you to approve it; not in lists */
            mayDecide?: boolean;
            /** @description You can record that it was paid; not in lists */
            mayPayRefund?: boolean;
            /** @description You can take its payment back, which was recorded by hand; not in lists */
            mayUndoPaidOut?: boolean;
            /** @description You can give it up; not in lists */
            mayWithdraw?: boolean;
            number: string;
            /** Format: date */
            paidOn?: string;
            /** @description Its payments, the earliest first; not in lists */
            paidOut: components["schemas"]["PaidOut"][];
            /** @description Who gets it */
            party: string;
            partyName: string;
            reason: string;
            /** @enum {string} */
            state: "asked" | "approved" | "refused" | "withdrawn" | "paid";
            /**
             * Format: date
             * @description In London; not in lists
             */
            today?: string;
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
            /** @description It was refused or withdrawn */
            why?: string;
        };
        RefundReasonInputBody: {
            /** @description For those who look at it later */
            reason: string;
        };
        RefuseInputBody: {
            /** @description The person reads it */
            reason: string;
        };
        RegisterInputBody: {
            email: string;
            name: string;
            /** @description 12 to 200 characters */
            password: string;
            /** @enum {string} */
            role: "head" | "senior" | "leader" | "finance";
            /** @description The school that the person works in */
            urn: string;
        };
        Relaxation: {
            change: components["schemas"]["Change"];
            /**
             * Format: int64
             * @description Who have no service that fits as it is
             */
            leaders: number;
            /** @description The name of the rule that keeps them out */
            rule: string;
        };
        Release: {
            /** Format: date-time */
            askedAt: string;
            /** @description It was decided for an earlier proposal of the same half-days */
            carried?: boolean;
            /** Format: date-time */
            decidedAt?: string;
            /**
             * Format: int64
             * @description That it is for
             */
            halfDays: number;
            id: string;
            /** @description Not shown to the school that asks */
            note?: string;
            proposalId: string;
            /** @enum {string} */
            state: "asked" | "granted" | "refused" | "lapsed";
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
        };
        RememberInputBody: {
            /** @description What the bank writes, at most 100 characters */
            says: string;
        };
        Reminder: {
            /** Format: date-time */
            at: string;
            /** @description On that day */
            owed: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description Days after the due day, by the seller's steps
             */
            step: number;
        };
        Reminding: {
            /** @description Days after the due day of an invoice, rising; below 0 is before it. None are no reminders */
            steps: number[];
        };
        RemittanceAdvice: {
            /** Format: date-time */
            at: string;
            byName: string;
            id: string;
            /** Format: int64 */
            items: number;
            /** @description Of the file, or what it was called */
            name: string;
            /** @enum {string} */
            state: "read" | "used" | "dropped";
            sum: components["schemas"]["Amount"];
        };
        RemittanceAdvices: {
            items: components["schemas"]["RemittanceAdvice"][];
        };
        ReopenInputBody: {
            /**
             * Format: date
             * @description Another last day; the old one when left out
             */
            byOn?: string;
        };
        ReopenInputBody2: {
            /** @description For those who signed it; at most 500 characters */
            reason: string;
        };
        ResetFactorsInputBody: {
            email: string;
        };
        ResetInputBody: {
            /** @description 12 to 200 characters */
            password: string;
            /** @description From the link in the letter */
            token: string;
        };
        Row: {
            /** @description More than nothing where the payer owes more by it */
            amount: components["schemas"]["Amount"];
            balance: components["schemas"]["Amount"];
            invoiceId?: string;
            /** @description Of its document */
            number?: string;
            /** Format: date */
            on: string;
            what: string;
        };
        RuleLink: {
            amount: components["schemas"]["Amount"];
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "invoice" | "receipt" | "self_bill" | "refund" | "payment" | "onaccount" | "charges" | "interest" | "outside";
            line: string;
            /** @description Of the invoice */
            number?: string;
            partyName?: string;
            /** @enum {string} */
            state: "made" | "undone";
        };
        RulePage: {
            /** @description What other rules say of the same text */
            against: string[];
            /** Format: date-time */
            at: string;
            byName: string;
            /**
             * Format: int64
             * @description Links that it spoke for, also those that were undone
             */
            did: number;
            id: string;
            /** @description The latest first, at most 100 */
            links: components["schemas"]["RuleLink"][];
            /**
             * @description None where it is a payer
             * @enum {string}
             */
            means?: "charges" | "interest" | "outside";
            /** @description Whose payments they are */
            partyName?: string;
            /** @description What the bank writes */
            says: string;
            /** @enum {string} */
            state: "active" | "removed";
            /** @description It was removed */
            why?: string;
        };
        SaveInputBody: {
            /** @description Yours; without one the query names it */
            name?: string;
            query: components["schemas"]["SavedQuery"];
        };
        SavedQuery: {
            designation?: ("NLE" | "LLE" | "SLE" | "NLG" | "partnership")[];
            format?: string[];
            /** Format: date */
            freeFrom?: string;
            /** Format: int64 */
            maxDayRate?: number;
            /** @enum {string} */
            mode?: "in_person" | "remote";
            partnership?: string[];
            phase?: string[];
            q?: string;
            /** @enum {string} */
            sort?: "best" | "nearest" | "soonest" | "price";
            theme?: string[];
            urn?: string;
            /** Format: int64 */
            withinKm?: number;
        };
        SavedSearch: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            /** @description As you called it, or else what it asks for */
            name: string;
            query: components["schemas"]["SavedQuery"];
            /**
             * Format: date
             * @description Of the last letter about it; absent if none was sent
             */
            toldOn?: string;
        };
        School: {
            /** @description Third line of the address, before the town */
            address3?: string;
            authority?: string;
            /** Format: date */
            closedOn?: string;
            /** @description Open, but proposed to close */
            closing: boolean;
            federation?: string;
            /** Format: int64 */
            highAge?: number;
            locality?: string;
            /** Format: int64 */
            lowAge?: number;
            name: string;
            /** @enum {string} */
            phase: "nursery" | "primary" | "middle" | "secondary" | "all_through" | "post_16" | "special" | "alternative" | "other";
            point?: components["schemas"]["Point"];
            postcode?: string;
            /** Format: int64 */
            pupils?: number;
            region?: string;
            sizeBand: string;
            /** @enum {string} */
            status: "proposed" | "open" | "closed";
            street?: string;
            succeededBy?: string;
            /** @description Successors that the register names */
            successors?: components["schemas"]["Link"][] | null;
            town?: string;
            trust?: string;
            /** @description In the register's words */
            type: string;
            /** @description Unique reference number in the national register */
            urn: string;
            website?: string;
        };
        SearchesOutputBody: {
            /** @description Oldest first */
            items: components["schemas"]["SavedSearch"][];
        };
        SecondStep: {
            /** @description Good once, for five minutes */
            challenge: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description The kinds that the person has */
            kinds: ("totp" | "passkey")[];
            /** @description publicKey of navigator.credentials.get, if a passkey can be used */
            passkey?: unknown;
            /** @description Recovery codes are left */
            recovery: boolean;
        };
        SecondStepInputBody: {
            /** @description The challenge from the answer to the password */
            challenge: string;
            /** @description Six digits that an app shows, or a recovery code */
            code?: string;
            /** @description Instead: the PublicKeyCredential, as toJSON writes it */
            credential?: unknown;
        };
        Security: {
            factors: components["schemas"]["Factor"][];
            /** @description Why there can be no passkeys here */
            noPasskeys?: string;
            /** @description The address at which passkeys work */
            origin?: string;
            /**
             * Format: int64
             * @description How many are left
             */
            recoveryCodes: number;
        };
        SelfBill: {
            agreementId: string;
            /** @description Deducted */
            brokerage: components["schemas"]["Amount"];
            /** @description What was taken back, the oldest first; not in lists */
            creditNotes: components["schemas"]["CreditedWith"][];
            credited: boolean;
            homeName: string;
            /** @description The account of the home school, as on the day */
            homePayee?: components["schemas"]["Payee"];
            homeUrn: string;
            /** @description VAT number of the home school, as on the day */
            homeVatNumber?: string;
            id: string;
            invoiceId: string;
            /** Format: date-time */
            issuedAt: string;
            issuer: string;
            issuerName: string;
            /**
             * Format: date
             * @description When money last went out for it
             */
            lastPaid?: string;
            /** @description Of all leaders, where agreements share it */
            leaderName: string;
            lines: components["schemas"]["Line"][];
            /** @description You can record what was paid for it; not in lists */
            mayPayOut?: boolean;
            /** @description You can read the agreement behind it; not in lists */
            mayReadAgreement?: boolean;
            /** @description You can read its invoice and credit note; not in lists */
            mayReadInvoice?: boolean;
            /** @description You can take back a payment that was recorded by hand; not in lists */
            mayUndoPaidOut?: boolean;
            /** @description Agreements that share it with that one */
            moreAgreements?: string[] | null;
            net: components["schemas"]["Amount"];
            number: string;
            /** @description The total less what was credited and paid; below nothing where the school owes it */
            owed: components["schemas"]["Amount"];
            /** @description Less what came back */
            paid: components["schemas"]["Amount"];
            /** @description What was paid, the earliest first; not in lists */
            paidOut: components["schemas"]["PaidOut"][];
            /** @enum {string} */
            state: "issued" | "part_paid" | "paid" | "credited";
            /** @description The price of the support: net and the brokerage that was deducted */
            support: components["schemas"]["Amount"];
            /** @description What the lines of each treatment come to, the lowest rate first */
            taxed: components["schemas"]["Taxed"][];
            /**
             * Format: date
             * @description In London; not in lists
             */
            today?: string;
            total: components["schemas"]["Amount"];
            vat: components["schemas"]["Amount"];
            /** @description Where what is owed is held, and why */
            waits?: string;
            /** @description Why you cannot, though you act for who drew it up; not in lists */
            whyNot?: string;
        };
        SelfBillPage: {
            items: components["schemas"]["SelfBill"][];
            /** @description Send this as cursor to read on */
            next?: string;
            /** @description Of all pages: on the first, where they hold at most 500 self-bills */
            sums?: components["schemas"]["BillingSums"];
        };
        SelfBilling: {
            /** Format: date-time */
            answeredAt?: string;
            /** @description Name of the person */
            answeredBy?: string;
            /** Format: date-time */
            askedAt: string;
            /** @description Name of the person */
            askedBy: string;
            /** @description Name of the side that asked */
            askedFor: string;
            /** @description Name of the side that ended it */
            endedFor?: string;
            /** @description The first day on which it no longer holds */
            endedOn?: string;
            /** Format: date */
            from: string;
            id: string;
            /** @description It holds today */
            inForce: boolean;
            mayAnswer: boolean;
            mayEnd: boolean;
            mayWithdraw: boolean;
            /** @description The school has another VAT number since: a new agreement is needed */
            otherNumber?: boolean;
            /** @description Its name */
            partnership: string;
            /** @description It draws up */
            partnershipId: string;
            /** @description Its name */
            school: string;
            /** @enum {string} */
            state: "asked" | "agreed" | "declined" | "withdrawn" | "ended";
            /**
             * Format: date
             * @description The last day
             */
            until: string;
            /** @description The school whose invoices they are */
            urn: string;
        };
        SelfBillingAsk: {
            /** @description The first day; today if it is left out */
            from?: string;
            /** @description The URN of the school, or the id of the partnership */
            other: string;
            /** @description The last day, within twelve months; twelve months if it is left out */
            until?: string;
        };
        SelfBillingsOutputBody: {
            items: components["schemas"]["SelfBilling"][];
        };
        SendInputBody: {
            /** @description Tell the leaders' home schools which school asks */
            disclose: boolean;
            /** @description At most 5,000 characters */
            message: string;
            /**
             * Format: date-time
             * @description Within 60 days
             */
            replyBy: string;
            /** @description Whom to ask: up to 10 services, each of another leader */
            serviceIds: string[];
        };
        SentEnquiry: {
            id: string;
            leaderId: string;
            ref: string;
            /** Format: date-time */
            replyBy: string;
            serviceId: string;
        };
        SentOutputBody: {
            items: components["schemas"]["SentEnquiry"][];
        };
        SentStatement: {
            byItself?: boolean;
            /** @description Absent where it was sent by itself */
            byName?: string;
            /** Format: date */
            from: string;
            /** @description In all, as it was sent */
            owed: components["schemas"]["Amount"];
            /** Format: date-time */
            sentAt: string;
            /** Format: date */
            to: string;
        };
        Service: {
            /** @description For two half-days; zero is free */
            dayRate: components["schemas"]["Amount"];
            /** @description At most 5,000 characters */
            description?: string;
            /** @description coaching, review, training, modelling, planning, governance */
            formats: string[];
            /** @description The leader is not listed at the moment, so nobody sees it */
            hidden: boolean;
            homeUrn: string;
            id: string;
            inPerson: boolean;
            leaderId: string;
            leaderName?: string;
            /** @description You can show it to other schools */
            mayPublish: boolean;
            /** @description You can take it back */
            mayWithdraw: boolean;
            /** @description The leader's school would take days in return */
            mutual: boolean;
            phases: string[];
            /** @example S-1001 */
            ref: string;
            remote: boolean;
            /** @enum {string} */
            state: "draft" | "listed" | "withdrawn";
            themes: string[];
            /** @description At most 120 characters */
            title: string;
            /**
             * Format: int64
             * @description How far for support in person; 0 where there is none
             */
            travelKm: number;
            /**
             * Format: int64
             * @description For If-Match, as the ETag of one service
             */
            version: number;
            /** @description Why you cannot show it to other schools */
            whyNot?: string;
        };
        ServiceBody: {
            /** @description For two half-days; zero is free */
            dayRate: components["schemas"]["Amount"];
            /** @description At most 5,000 characters */
            description?: string;
            /** @description coaching, review, training, modelling, planning, governance */
            formats: string[];
            inPerson: boolean;
            /** @description The leader's school would take days in return */
            mutual: boolean;
            phases: string[];
            remote: boolean;
            themes: string[];
            /** @description At most 120 characters */
            title: string;
            /**
             * Format: int64
             * @description How far for support in person; 0 where there is none
             */
            travelKm: number;
        };
        Session: {
            /** @description Send it as Authorization: Bearer …; keep it in memory only */
            accessToken: string;
            account: components["schemas"]["Account"];
            /** Format: date-time */
            expiresAt: string;
        };
        Set: {
            budget?: components["schemas"]["Amount"];
            /** Format: date */
            byOn?: string;
            /** Format: int64 */
            fartherKm?: number;
            formats?: ("coaching" | "review" | "training" | "modelling" | "planning" | "governance")[] | null;
            /** @enum {string} */
            funding?: "school_budget" | "trust" | "improvement_grant" | "partnership" | "other";
            inPerson?: boolean;
            mutual?: boolean;
            /** @enum {string} */
            phase?: "nursery" | "primary" | "middle" | "secondary" | "all_through" | "post_16" | "special" | "alternative" | "other";
            remote?: boolean;
            /** Format: date */
            startOn?: string;
        };
        SetOnAccountInputBody: {
            amount: components["schemas"]["Amount"];
        };
        SharedAgreement: {
            agreementId: string;
            agreementRef: string;
            /** @description The thread that it comes from */
            enquiryId: string;
            leaderName: string;
            /** @description You can read its thread; not in lists */
            mayReadThread?: boolean;
            purchaseOrder?: string;
        };
        ShownAgreement: {
            /** Format: date-time */
            agreedAt: string;
            agreedByName: string;
            buyerName: string;
            buyerUrn: string;
            /** @description Changes since the agreement: visits that were cancelled or moved, oldest first */
            changes: components["schemas"]["AgreementsChange"][];
            /** @description The leader's checks, and what is missing before they enter the school */
            checks: components["schemas"]["ThreadChecks"];
            /** @description For two half-days; zero is free */
            dayRate: components["schemas"]["Amount"];
            /** Format: date-time */
            endedAt?: string;
            /** @description The enquiry whose thread it is in */
            enquiryId: string;
            /** @description Travel and expenses of each visit; absent where none are agreed */
            expenses?: components["schemas"]["Expenses"];
            /** Format: int64 */
            halfDays: number;
            homeName: string;
            homeUrn: string;
            id: string;
            /**
             * @description When invoices are drafted; in a proposal, without it, as the seller's terms say
             * @enum {string}
             */
            invoiced?: "advance" | "visit" | "month" | "milestone" | "completion";
            /** @description The same in words */
            readonly invoicedWords?: string;
            leaderId: string;
            leaderName: string;
            /** @description Paid by days in return: the day rate is zero */
            mutual: boolean;
            needId: string;
            /** @description What you can do now */
            next: components["schemas"]["NextAction"][];
            /** @description Why it was cancelled */
            note?: string;
            /** @description Up to 10, each at most 500 characters */
            objectives: string[];
            /** @description The partnership that brokered it */
            partnershipId?: string;
            /** Format: int64 */
            paymentDays: number;
            purchaseOrder?: string;
            /** @description The school's payment and the sum for the leader's school, for the visits that are not cancelled */
            quote: components["schemas"]["Quote"];
            /**
             * @description When invoices are drafted as it stands; the seller may have changed it since it was agreed
             * @enum {string}
             */
            raising?: "advance" | "visit" | "month" | "milestone" | "completion";
            /** @description The same in words */
            raisingWords?: string;
            /** @description For people: A-4001 */
            ref: string;
            /** @description At most 5,000 characters */
            scope: string;
            /**
             * Format: int64
             * @description Visits signed off
             */
            signedOff: number;
            /** @description Up to 60 half-days that are free in the leader's diary */
            slots: components["schemas"]["ProposedHalfDay"][];
            /** @enum {string} */
            state: "active" | "completed" | "cancelled";
            /** @description Title of the service on that day; absent on old agreements */
            title?: string;
            /** @description All agreed half-days at their price, before VAT and added brokerage; quote has the payment */
            total: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description For If-Match, as the ETag
             */
            version: number;
            /** @description By date */
            visits: components["schemas"]["Visit"][];
            /**
             * Format: int64
             * @description Visits neither signed off nor cancelled
             */
            waiting: number;
        };
        SignInInputBody: {
            email: string;
            password: string;
        };
        SignInputBody: {
            /** @description Of the figures that were seen */
            digest: string;
            /** @description For what is left */
            reasons?: components["schemas"]["LeftReason"][] | null;
        };
        SignedIn: {
            /** @description As in Session; absent if a second step is needed */
            accessToken?: string;
            account?: components["schemas"]["Account"];
            /** Format: date-time */
            expiresAt?: string;
            /** @description Send it to POST /session/second-step */
            secondStep?: components["schemas"]["SecondStep"];
        };
        Slot: {
            date: string;
            half: string;
        };
        Statement: {
            closing: components["schemas"]["Amount"];
            /** @description You can send it to the payer by letter */
            maySend?: boolean;
            /** @description Of the payer's money, set against nothing as of today */
            onAccount: components["schemas"]["Amount"];
            /** @description Less than nothing is the payer's own money */
            opening: components["schemas"]["Amount"];
            /** @description As of today, the earliest due first */
            owed: components["schemas"]["Owed"][];
            payer: string;
            payerName: string;
            /** @description At most 5,000 */
            rows: components["schemas"]["Row"][];
            seller: string;
            sellerName: string;
            /** @description By letter, the newest first; the last 24 */
            sent: components["schemas"]["SentStatement"][];
            /** @description All that is owed as of today */
            sum: components["schemas"]["Amount"];
            /** Format: date */
            today: string;
        };
        StatementFile: {
            columns?: components["schemas"]["Columns"];
            /** @description A point or a comma, where it was asked */
            decimal?: string;
            /** @description Of the header, where it was asked what the columns hold */
            digest?: string;
            /** @description The file, in base64 */
            file: string;
            /** @description Of the file */
            name: string;
            /**
             * @description The order of dates, where it was asked
             * @enum {string}
             */
            order?: "dmy" | "mdy" | "ymd";
        };
        StatementPreview: {
            /** @description The first lines that are new */
            first: components["schemas"]["PreviewLine"][];
            /** @description What a person has to say first */
            question?: components["schemas"]["FileQuestion"];
            summary?: components["schemas"]["StatementSummary"];
        };
        StatementSummary: {
            /** @description Nothing has to be taken as it is by a person */
            agrees: boolean;
            /**
             * Format: int64
             * @description Lines of days before the account starts, left out
             */
            before: number;
            /** @description None where the file does not say */
            closing?: components["schemas"]["Amount"];
            format: string;
            /** Format: date */
            from: string;
            /** @description What the bank has more than the lines here make */
            gap: components["schemas"]["Amount"];
            gapSays?: string;
            /** Format: int64 */
            known: number;
            /** Format: int64 */
            lines: number;
            /** @description Of the file */
            name: string;
            /** Format: int64 */
            new: number;
            /** @description None where the file does not say */
            opening?: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description Entries that the bank has not booked, left out
             */
            pending: number;
            /** @description The same as a sentence */
            says: string;
            /** Format: date */
            to: string;
            /** @description agrees, differs or unknown: whether the lines lead from opening to closing */
            verdict: string;
        };
        Statements: {
            /** @description Each payer that owes something, or whose account moved in the month, gets one on the first school day of the next */
            monthly: boolean;
        };
        SucceedInputBody: {
            /** @description The closed school */
            from: string;
            /** @description The school that follows it */
            to: string;
        };
        SuggestInputBody: {
            /**
             * @description What the text is of; a need if it is not said
             * @enum {string}
             */
            for?: "need" | "service";
            /** @description False: by words alone, which is quicker; else by meaning too */
            meaning?: boolean;
            /** @description The problem, or what is offered, in people's own words */
            text: string;
        };
        SuggestOutputBody: {
            /** @description The needs in the text, if they seem to be several */
            asked: components["schemas"]["AskedNeed"][];
            /** @description False where words alone were read */
            byMeaning: boolean;
            /** @description The text seems to be of another language than English: nothing is suggested for it */
            foreign: boolean;
            /** @description Words that were read as others */
            misspelt: components["schemas"]["MisspeltWord"][];
            /** @description Of people and schools; they stop nobody */
            names: components["schemas"]["NamedInText"][];
            /** @description The same, each with what led to it */
            suggestions: components["schemas"]["SuggestedTheme"][];
            /** @description At most five, the likeliest first */
            themes: string[];
        };
        SuggestedTheme: {
            because: components["schemas"]["ThemeReason"][];
            /**
             * Format: double
             * @description How surely the text is about it
             */
            sure: number;
            theme: string;
        };
        SupplyInputBody: {
            /** @enum {string} */
            supply: "training" | "consultancy" | "release";
        };
        SupplyOutputBody: {
            agreementId: string;
            /** @description What an invoice still lacks */
            missing: components["schemas"]["Missing"];
            /** @enum {string} */
            supply: "training" | "consultancy" | "release";
        };
        SupportChoice: {
            /** Format: int64 */
            count: number;
            /** @description As people read it */
            label: string;
            /** @description As the query has it */
            value: string;
        };
        SupportFacets: {
            designation: components["schemas"]["SupportChoice"][];
            format: components["schemas"]["SupportChoice"][];
            mode: components["schemas"]["SupportChoice"][];
            partnership: components["schemas"]["SupportChoice"][];
            phase: components["schemas"]["SupportChoice"][];
            theme: components["schemas"]["SupportChoice"][];
        };
        SupportFound: {
            /** @description Words that were read otherwise than typed */
            corrected: components["schemas"]["Corrected"][];
            /** @description Search is down: nothing is counted */
            degraded: boolean;
            /** @description What was typed says nothing of what is wanted, as “help” does: nothing was looked for */
            empty: boolean;
            facets: components["schemas"]["SupportFacets"];
            /** @description What was typed seems to be of another language than English: only who is named by it, or says just that, is found */
            foreign: boolean;
            /** @description Each leader once, with the best of their services; where few are close, those that come nearest stand last */
            items: components["schemas"]["SupportItem"][];
            /** @description Meaning was looked at too; false of a first answer by words */
            meaning: boolean;
            /** @description Send this as cursor to read on */
            next?: string;
            /**
             * Format: int64
             * @description How many services are close to what was typed, or pass the filters where nothing was; shown or not
             */
            total: number;
            /**
             * Format: int64
             * @description How many more would be found but for withinKm: nobody knows where their school is
             */
            unplaced: number;
        };
        SupportItem: {
            /** @description It is close to what was typed; else it is only among the nearest there are */
            close: boolean;
            /** @description For two half-days; zero is free */
            dayRate: components["schemas"]["Amount"];
            /** @description Those in force */
            designations: components["schemas"]["MatchingDesignation"][];
            /** @description Between the schools, in words for people: 12 miles; absent where unknown */
            distance?: string;
            /**
             * Format: double
             * @description The same in kilometres, for programs
             */
            distanceKm?: number;
            /** @description Sentences that say why it was found */
            evidence: string[];
            /** @description The first free half-day, from freeFrom or today on; absent where there is none */
            firstFree?: components["schemas"]["Slot"];
            /**
             * Format: int64
             * @description From then on, as far as the diary goes
             */
            freeHalfDays: number;
            leader: components["schemas"]["SupportLeader"];
            /**
             * Format: int64
             * @description How many other services of the leader were found
             */
            others: number;
            /** @description Where the home school is; absent where unknown */
            point?: components["schemas"]["SupportPoint"];
            /** @description Passages of the text that was typed, each with what the service says like it */
            quotes: components["schemas"]["MatchingQuote"][];
            record: components["schemas"]["MatchingRecord"];
            service: components["schemas"]["SupportService"];
            /** @description It is on your shortlist */
            shortlisted: boolean;
        };
        SupportItems: {
            items: components["schemas"]["SupportItem"][];
        };
        SupportLeader: {
            homeName: string;
            homeTown?: string;
            id: string;
            name: string;
            /** @description Of the home school */
            urn: string;
        };
        SupportPoint: {
            /**
             * Format: double
             * @description Latitude in degrees north, WGS84
             */
            lat: number;
            /**
             * Format: double
             * @description Longitude in degrees east, WGS84
             */
            lng: number;
        };
        SupportService: {
            description?: string;
            formats: string[];
            id: string;
            inPerson: boolean;
            /** @description The leader's school would take days in return */
            mutual: boolean;
            phases: string[];
            ref: string;
            remote: boolean;
            themes: string[];
            title: string;
            /** Format: int64 */
            travelKm: number;
        };
        Taxed: {
            /** @description Why it is exempt or outside the scope, in the seller's words */
            ground?: string;
            /** @description The sum that it is on */
            net: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description Hundredths of a per cent: 2000 is 20 %
             */
            rate: number;
            /**
             * @description Absent on the oldest documents
             * @enum {string}
             */
            reason?: "standard" | "reduced" | "zero" | "exempt" | "outside" | "reverse_charge";
            vat: components["schemas"]["Amount"];
        };
        Taxes: {
            /** @description Of brokerage that stands on a document; absent until the partnership decides */
            brokerage?: components["schemas"]["Treatment"];
            /** @description Of what the leader's school is billed for; absent until that school decides */
            home?: components["schemas"]["Treatment"];
            /** @description Absent until the seller decides */
            support?: components["schemas"]["Treatment"];
        };
        Telling: {
            /**
             * Format: int64
             * @description Where they begin, in characters
             */
            from: number;
            /** @description Neutral words to write instead, like 'our school' */
            instead: string;
            /** @enum {string} */
            path: "what" | "success" | "yearGroups";
            /** @description As in the text */
            words: string;
        };
        Term: {
            /** @description As other operations have it */
            code: string;
            /** @description As a choice or a heading: All-through */
            label: string;
            /** @description One of them, with its article: an all-through school */
            one: string;
            /** @description Several of them: all-through schools */
            plural: string;
            /** @description Inside a sentence, before school for a phase: all-through */
            sentence: string;
            /** @description Where there is little room: SLE */
            short: string;
        };
        TermsAsk: {
            eInvoice?: components["schemas"]["EInvoice"];
            nominalCode?: string;
            orderRequired?: boolean;
            /** @description Of the choices; the school itself if it is left out */
            paidBy?: string;
            paysFor?: string[];
            sendTo?: string[];
        };
        TermsBody: {
            /** @description Kinds; a partnership's own has a title */
            designations: components["schemas"]["Term"][];
            /** @description Ways in which support is given */
            formats: components["schemas"]["Term"][];
            /** @description Of schools, services and needs */
            phases: components["schemas"]["Term"][];
        };
        Theme: {
            /** @description What it is about, in a line */
            about: string;
            /** @description Under which people look for it */
            group: string;
            id: string;
            name: string;
        };
        ThemeReason: {
            /**
             * Format: int64
             * @description Where they begin, in characters
             */
            from: number;
            /** @description What the words are like in meaning; without it they name the theme */
            like?: string;
            /** @description As in the text */
            words: string;
        };
        ThemesOutputBody: {
            items: components["schemas"]["Theme"][];
        };
        Thread: {
            agreement?: components["schemas"]["Agreement"];
            agreementId?: string;
            /**
             * @description Absent until it is agreed
             * @enum {string}
             */
            agreementState?: "active" | "completed" | "cancelled";
            /** @description The steps that come after the turn, in words */
            ahead: string[];
            asking: components["schemas"]["AskingSchool"];
            /** @description Changes since the agreement: visits that were cancelled or moved, oldest first */
            changes: components["schemas"]["AgreementsChange"][];
            /** @description The leader's checks, and what is missing before they enter the school */
            checks: components["schemas"]["ThreadChecks"];
            /** @description People on both sides, where it concerns you */
            clashes: components["schemas"]["Clash"][];
            /**
             * @description When an agreement made now would be drafted, by the seller's terms
             * @enum {string}
             */
            drafted: "advance" | "visit" | "month" | "milestone" | "completion";
            /**
             * Format: date-time
             * @description When it was agreed, declined, withdrawn or expired
             */
            endedAt?: string;
            id: string;
            leader: components["schemas"]["AskedLeader"];
            /** @description It may still come to an agreement */
            live: boolean;
            /** @description You can send enquiries about the need to leaders */
            mayAskOthers: boolean;
            message: string;
            /** @description Requests to move a visit, oldest first */
            moves: components["schemas"]["Move"][];
            need: components["schemas"]["EnquiriesAskedNeed"];
            /** @description Your possible actions, awaited ones first */
            next: components["schemas"]["NextAction"][];
            /** @description The note of whoever ended it */
            note?: string;
            proposals: components["schemas"]["Proposal"][];
            /** @description An estimate: the need's half-days at the price of the service */
            quote?: components["schemas"]["Quote"];
            /** @description For people: E-3001 */
            ref: string;
            releases: components["schemas"]["Release"][];
            /**
             * Format: date-time
             * @description The time limit for the leader's answer
             */
            replyBy: string;
            /** Format: date-time */
            sentAt: string;
            service: components["schemas"]["AskedService"];
            /** @description Your sides: school, leader, home, broker. Empty: you only look. */
            sides: string[];
            /** @enum {string} */
            state: "sent" | "proposed" | "agreed" | "declined" | "expired" | "withdrawn";
            /** @description How many visits there are */
            tally?: components["schemas"]["VisitTally"];
            /** @description Oldest first */
            timeline: components["schemas"]["Moment"][];
            /** @description What happens now, and whose turn it is; absent once nothing waits */
            turn?: components["schemas"]["Turn"];
            /**
             * Format: int64
             * @description For If-Match of what changes the thread
             */
            version: number;
            /** @description By date */
            visits: components["schemas"]["Visit"][];
        };
        ThreadChecks: {
            /** @description Who confirmed it for the home school */
            confirmedBy?: string;
            /** @description Missing up to the last proposed or planned date */
            lacking: string[];
            /** @description You can */
            mayConfirm: boolean;
            /** @description Who can confirm what is missing */
            mend?: string;
            /** @description Who saw what, and until when there is insurance; empty where nothing is confirmed */
            seen: string;
            /** @description Who had seen what when it was agreed; empty where nothing was confirmed, absent before, and on old agreements */
            whenAgreed?: string;
        };
        ToPay: {
            /** @description By seller, the earliest due first */
            due: components["schemas"]["Due"][];
            /**
             * Format: int64
             * @description Invoices beyond the first 500; the sums count all
             */
            more: number;
            /** Format: date */
            today: string;
            wanting: components["schemas"]["WantingOrder"][];
        };
        TogetherInputBody: {
            /** @description The remittance advice that says so */
            advice?: string;
            parts: components["schemas"]["LinePart"][] | null;
        };
        TokenInputBody: {
            /** @description From the link in the letter */
            token: string;
        };
        TransferInputBody: {
            amount: components["schemas"]["Amount"];
            /**
             * Format: date
             * @description The date on the statement
             */
            receivedOn: string;
            /** @description As on the statement; at most 140 characters */
            reference?: string;
        };
        Treatment: {
            /** @description Why it is exempt or outside the scope, in the seller's words */
            ground?: string;
            /**
             * Format: int64
             * @description Hundredths of a per cent: 2000 is 20 %
             */
            rate: number;
            /** @enum {string} */
            reason: "standard" | "reduced" | "zero" | "exempt" | "outside" | "reverse_charge";
        };
        Turn: {
            detail: string;
            /**
             * Format: date-time
             * @description By when
             */
            due?: string;
            /** @enum {string} */
            side: "school" | "leader" | "home" | "broker" | "system";
            title: string;
            /** @description Whose turn it is, as people read it */
            who: string;
        };
        UncodedName: {
            /** Format: int64 */
            entries: number;
            name: string;
            of: string;
        };
        UndoInputBody: {
            /** @description For those who look at it later */
            reason: string;
        };
        UndoPaidOutInputBody: {
            /** @description For both sides to read */
            reason: string;
        };
        UndoReceiptInputBody: {
            /** @description For both schools to read */
            reason: string;
        };
        UnpreparedOutputBody: {
            /** @description The oldest first */
            items: components["schemas"]["PreparedAgreement"][];
        };
        Unreached: {
            /** @description Each such rule, the one that costs most first */
            costs: components["schemas"]["Cost"][];
            /**
             * Format: int64
             * @description Who may come for a half-day within half a year, whatever it is about
             */
            leaders: number;
            name: string;
            phase: string;
            /** Format: int64 */
            pupils?: number;
            town?: string;
            urn: string;
            /** @description The rule that alone keeps out most leaders nearby, in a sentence */
            why: string;
        };
        UnreachedOutputBody: {
            items: components["schemas"]["Unreached"][];
            /**
             * Format: int64
             * @description Open member schools that were looked at for this page
             */
            looked: number;
            /** @description Send this as cursor to read on */
            next?: string;
        };
        VATAsk: {
            /** @description The first day; today if it is left out */
            from?: string;
            /** @description Why it is exempt or outside the scope, in words */
            ground?: string;
            /** @enum {string} */
            reason: "standard" | "reduced" | "zero" | "exempt" | "outside" | "reverse_charge";
            /** @enum {string} */
            supply: "training" | "consultancy" | "release" | "brokerage" | "travel" | "cancelling";
            /** @description The last day; without end if it is left out */
            until?: string;
        };
        VATDecision: {
            /** Format: date-time */
            decidedAt: string;
            /** @description Name of the person */
            decidedBy: string;
            /** Format: date */
            from: string;
            /** @description Why it is exempt or outside the scope */
            ground?: string;
            id: string;
            /**
             * Format: int64
             * @description In hundredths of a per cent: 2000 is 20 %
             */
            rate: number;
            /** @enum {string} */
            reason: "standard" | "reduced" | "zero" | "exempt" | "outside" | "reverse_charge";
            /** @description The last day; none if it has no end */
            until?: string;
        };
        VATRow: {
            /** @description Every decision, the latest first */
            history: components["schemas"]["VATDecision"][];
            /** @description It holds today */
            holds: boolean;
            /** @description What counts today; none if nobody decided */
            now?: components["schemas"]["VATDecision"];
            /** @enum {string} */
            supply: "training" | "consultancy" | "release" | "brokerage" | "travel" | "cancelling";
            /** @description Why it does not hold, though somebody decided */
            whyNot?: string;
        };
        VATSummary: {
            /** @description Box 4: VAT on purchases */
            input: components["schemas"]["Amount"];
            /** @description Box 1: VAT on sales */
            output: components["schemas"]["Amount"];
            /** @description Box 7: purchases before VAT */
            purchases: components["schemas"]["Amount"];
            purchasesLeftOut: components["schemas"]["Amount"];
            /** @description Purchases under the reverse charge: their VAT is in no box */
            reverse: components["schemas"]["Amount"];
            /** @description Box 6: sales before VAT */
            sales: components["schemas"]["Amount"];
            /** @description Outside the scope or within one legal person: in no box */
            salesLeftOut: components["schemas"]["Amount"];
        };
        VATTable: {
            /** @description With whom bills are internal charges, without VAT */
            internal: components["schemas"]["InternalCharge"][];
            /** @description One for each thing that is sold */
            rows: components["schemas"]["VATRow"][];
            /** @description None where the seller charges no VAT */
            vatNumber?: string;
        };
        Visit: {
            /** @description Expenses that the leader claims for it */
            claim?: components["schemas"]["ExpenseClaim"];
            /** Format: date */
            date: string;
            /** Format: int64 */
            halfDays: number;
            id: string;
            invoiceId?: string;
            /** @description Checks that the leader lacks on the day of a coming visit */
            lacking: string[];
            /** @description The school cancelled it late: the quote is what is due */
            late?: boolean;
            /** @description You can read its invoice */
            mayReadInvoice?: boolean;
            /** @description The wish to move it that waits for an answer */
            moveId?: string;
            /** @description Why it was cancelled */
            note?: string;
            objective: string;
            /** @description What the school asked about the record */
            query?: string;
            /** @description The school's payment and the sum for the leader's school */
            quote: components["schemas"]["Quote"];
            record?: string;
            /** Format: date-time */
            recordedAt?: string;
            /** Format: date-time */
            signedOffAt?: string;
            slots: components["schemas"]["ProposedHalfDay"][];
            /** @enum {string} */
            state: "planned" | "recorded" | "signed_off" | "queried" | "cancelled";
            /**
             * Format: int64
             * @description For If-Match
             */
            version: number;
        };
        VisitTally: {
            /** Format: int64 */
            cancelled: number;
            /**
             * Format: int64
             * @description That took place or will
             */
            held: number;
            /**
             * Format: int64
             * @description Of those
             */
            signedOff: number;
        };
        WaitingAction: {
            agreementRef?: string;
            /**
             * @description Why it waits, where the verb does not say it all
             * @enum {string}
             */
            because?: "asked" | "none-open" | "refused" | "gone" | "past" | "released" | "taken-up" | "queried" | "expenses";
            /**
             * @description What waits for you, of visits about the same one, to which this is another answer
             * @enum {string}
             */
            beside?: "propose" | "accept" | "grant" | "sign-off" | "agree-move";
            /**
             * Format: date
             * @description Of the visit
             */
            date?: string;
            /** @enum {string} */
            do: "propose" | "accept" | "decline-proposal" | "withdraw-proposal" | "decline" | "withdraw" | "grant" | "refuse" | "record" | "sign-off" | "query" | "refuse-expenses" | "cancel-visit" | "move-visit" | "agree-move" | "decline-move" | "withdraw-move" | "cancel-agreement" | "set-purchase-order";
            /** Format: date-time */
            due?: string;
            enquiry: components["schemas"]["Enquiry"];
            /** @description The version for If-Match */
            ifMatch: string;
            /** @description Id of the enquiry, proposal, release, visit or agreement */
            on: string;
            /** Format: date-time */
            since: string;
            /** @description It is your turn in the thread */
            waits: boolean;
            /** @description What to consider before it, in a sentence */
            warning?: string;
        };
        WaitingOutputBody: {
            /** @description Oldest first */
            items: components["schemas"]["WaitingAction"][];
        };
        WaiveInputBody: {
            leaderId: string;
            /** @description Why it does not stand in the way: the broker reads it */
            reason: string;
        };
        Waiver: {
            /** Format: date-time */
            at: string;
            leaderId: string;
            /** @description Of the leader */
            name: string;
            reason: string;
        };
        WantingOrder: {
            /** @description Where the number is given */
            enquiryId: string;
            /** @description The leader's school */
            home: string;
            leader: string;
            /** @description Of the agreement */
            ref: string;
            /** @description Nothing is invoiced without it */
            required: boolean;
        };
        WeekCounts: {
            /** Format: int64 */
            booked: number;
            /** Format: int64 */
            free: number;
            /** Format: int64 */
            held: number;
        };
        WidenInputBody: {
            /**
             * @description Further than it is shown now
             * @enum {string}
             */
            to: "region" | "nation" | "network";
        };
        Widening: {
            /** Format: date-time */
            at: string;
            from: string;
            to: string;
        };
        WordsInputBody: {
            /** @description For both sides to read; at most 500 characters */
            words: string;
        };
        WouldBe: {
            /** Format: date */
            dueOn: string;
            lines: components["schemas"]["Line"][];
            net: components["schemas"]["Amount"];
            payerName: string;
            /** @description What the lines of each treatment come to, the lowest rate first */
            taxed: components["schemas"]["Taxed"][];
            total: components["schemas"]["Amount"];
            vat: components["schemas"]["Amount"];
        };
        WriteInputBody: {
            /** @description Markdown without HTML; at most 20,000 characters */
            text: string;
        };
        WriteOff: {
            /** @description What was written off */
            amount?: components["schemas"]["Amount"];
            /** Format: date-time */
            at: string;
            /** @description Who asked */
            byName: string;
            /** Format: date-time */
            decidedAt?: string;
            decidedByName?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description Who let it be owed again */
            endedByName?: string;
            reason: string;
            /** @enum {string} */
            state: "asked" | "made" | "refused" | "undone";
            /** @description It was refused or undone */
            why?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "end-absence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-address-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressLetter"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-address-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressLetter"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stop-address-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressLetter"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-agreements": {
        parameters: {
            query?: {
                /** @description Agreements in which this school is supported */
                school?: string;
                /** @description Agreements in which a leader of this school supports */
                home?: string;
                /** @description Agreements that this partnership brokered */
                partnership?: string;
                state?: "active" | "completed" | "cancelled";
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-agreements-to-prepare": {
        parameters: {
            query: {
                /** @description A party: partnership:ID or school:URN */
                seller: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpreparedOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-agreement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownAgreement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cancel-agreement": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownAgreement"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-agreement-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-purchase-order": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownAgreement"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "choose-raising": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaisingInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaisingOutputBody"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "choose-supply": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyOutputBody"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-audit-entries": {
        parameters: {
            query?: {
                /** @description Of the school whose head you are */
                school?: string;
                /** @description Of the partnership whose broker you are */
                partnership?: string;
                /** @description Who did it: an e-mail address, or the id of an account */
                person?: string;
                /** @description The id of the thing that it happened to */
                subject?: string;
                /** @description The first day */
                from?: string;
                /** @description The last day */
                to?: string;
                thing?: "need" | "enquiry" | "agreement" | "invoice" | "leader" | "role" | "partnership" | "payee" | "bank account" | "month" | "school" | "account" | "page";
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditEntry"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-audit-entries": {
        parameters: {
            query?: {
                /** @description Of the school whose head you are */
                school?: string;
                /** @description Of the partnership whose broker you are */
                partnership?: string;
                /** @description Who did it: an e-mail address, or the id of an account */
                person?: string;
                /** @description The id of the thing that it happened to */
                subject?: string;
                /** @description The first day */
                from?: string;
                /** @description The last day */
                to?: string;
                thing?: "need" | "enquiry" | "agreement" | "invoice" | "leader" | "role" | "partnership" | "payee" | "bank account" | "month" | "school" | "account" | "page";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-bank-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close-bank-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-bank-lines": {
        parameters: {
            query?: {
                state?: "unexplained" | "part" | "explained";
                /** @description Only those that are not explained whole, the earliest first */
                waiting?: boolean;
                /** @description Only those that were linked without asking, the latest first */
                alone?: boolean;
                /** @description Only those of them that nobody has looked over */
                unseen?: boolean;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBankLine"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "let-bank-lines-link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetLinkInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "look-bank-lines-over": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookOverInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedOver"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-statement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementFile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPreview"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "import-statement": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-bank-line": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "find-bank-documents": {
        parameters: {
            query?: {
                /** @description Of the number or the party */
                text?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundDocuments"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "link-bank-line-together": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TogetherInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLinks"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "link-bank-line": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinePart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLink"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-bank-line": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remember-bank-link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RememberInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-bank-link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLink"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-bank-rule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-bank-rule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accept-bank-gap": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptGapInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedGap"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-billable-visits": {
        parameters: {
            query: {
                /** @description A party: partnership:ID or school:URN */
                seller: string;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBillableVisit"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-certificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-certificate-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-credit-note": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNote"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-credit-note-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-e-credit-note": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-dashboard": {
        parameters: {
            query: {
                /** @description One of the caller's memberships */
                membership: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-designation-claims": {
        parameters: {
            query: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
                partnership: string;
                state?: "claimed" | "verified" | "refused" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDesignationClaim"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "refuse-designation": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "revoke-designation": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verify-designation": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-directory": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageListed"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "find-documents": {
        parameters: {
            query: {
                /** @description That issued them, has them to pay, or is owed for them: partnership:ID or school:URN */
                party: string;
                /** @description Without one, documents of every kind */
                kind?: "invoice" | "self_bill" | "credit_note";
                /** @description Each in the number, the order number, or a name */
                words?: string;
                /** @description Issued on this day or later */
                from?: string;
                /** @description Issued on this day or earlier */
                to?: string;
                /** @description The total, to the penny, whatever its sign; 0 is any */
                pence?: number;
                /** @description Only those on which something is owed */
                owed?: boolean;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDocument"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-documents": {
        parameters: {
            query: {
                /** @description That issued them, has them to pay, or is owed for them: partnership:ID or school:URN */
                party: string;
                /** @description Without one, documents of every kind */
                kind?: "invoice" | "self_bill" | "credit_note";
                /** @description Each in the number, the order number, or a name */
                words?: string;
                /** @description Issued on this day or later */
                from?: string;
                /** @description Issued on this day or earlier */
                to?: string;
                /** @description The total, to the penny, whatever its sign; 0 is any */
                pence?: number;
                /** @description Only those on which something is owed */
                owed?: boolean;
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-enquiries": {
        parameters: {
            query?: {
                /** @description Enquiries of this school, where you are head or senior leader */
                school?: string;
                /** @description Enquiries of needs in this partnership, for its broker */
                partnership?: string;
                /** @description Enquiries of this need */
                need?: string;
                /** @description Only live ones, or only others */
                live?: "true" | "false";
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEnquiry"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-thread": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decline-enquiry": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-quote": {
        parameters: {
            query: {
                halfDays: number;
                /** @description Pence, for two half-days */
                dayRate: number;
                /** @description Pence: the most of all visits together */
                expenses?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-enquiry": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-erasures": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
                state?: "asked" | "withdrawn" | "refused" | "begun" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageErasure"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "carry-out-erasure": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureRequest"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "refuse-erasure": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureRequest"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-export-layout": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportLayout"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-export-layout": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportLayoutAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportLayout"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-export-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-fitting-needs": {
        parameters: {
            query: {
                /** @description Your home school */
                school: string;
                order?: "best" | "soonest" | "nearest";
                /** @description At most so many kilometres away; a hidden school counts as in the middle of its region */
                within?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FittingOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invite-list": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteListInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvitedLine"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOffer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-invoice-drafts": {
        parameters: {
            query: {
                /** @description A party: partnership:ID or school:URN */
                seller: string;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvoiceDraft"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keep-invoice-draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftedVisits"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDraftDetail"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-invoice-draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDraftDetail"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-invoice-draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftedVisits"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDraftDetail"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-invoice-draft-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drop-invoice-draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDraftDetail"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "issue-invoice-draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-invoice": {
        parameters: {
            query?: {
                /** @description Where none is named, the visits may be of several */
                agreement?: string;
                /** @description Visits of the agreement */
                visits?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-invoices": {
        parameters: {
            query?: {
                /** @description Invoices that this party issued: partnership:ID or school:URN */
                issuer?: string;
                /** @description Invoices to this party */
                payer?: string;
                /** @description Invoices for support at this school, whoever pays; in any state */
                school?: string;
                state?: "issued" | "part_paid" | "paid" | "credited" | "written_off";
                /** @description Only those on which something is owed, or of them those past the day to pay; not with a state */
                owing?: "owed" | "overdue";
                /** @description Each in the number, the order number, or a name */
                words?: string;
                /** @description Issued on this day or later */
                from?: string;
                /** @description Issued on this day or earlier */
                to?: string;
                /** @description The total, to the penny; 0 is any */
                pence?: number;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "issue-invoice": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-invoices-to-credit": {
        parameters: {
            query: {
                /** @description A party: partnership:ID or school:URN */
                seller: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvoiceToCredit"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "answer-query": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "credit-invoice": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-invoice-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-e-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-on-account": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOnAccountInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "note-paid": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-transfer": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "query-invoice": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-write-off": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approve-write-off": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "refuse-write-off": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-write-off": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-jobs": {
        parameters: {
            query?: {
                state?: "ready" | "leased" | "done" | "dead";
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageJobView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "retry-job": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-requests": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
                /** @description Those that were answered, taken back or expired; without it those that wait */
                ended?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageJoinRequest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accept-request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinRequest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decline-request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinRequest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinRequest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-leaders": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
                /** @description Only yourself, in each of your home schools */
                mine?: boolean;
                /** @description Only leaders of this home school */
                home?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLeader"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "enlist-leader": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnlistInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-leader": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "describe-leader": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-checks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaderChecks"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-checks": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChecksBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaderChecks"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-designations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDesignation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "claim-designation": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-diary": {
        parameters: {
            query?: {
                /** @description Like 2025-26-spring; the present term when absent */
                term?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diary"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-diary": {
        parameters: {
            query?: {
                /** @description Like 2025-26-spring; the present term when absent */
                term?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDiaryInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diary"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declare-interest": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                /** @description The school */
                urn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undeclare-interest": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                /** @description The school */
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pause-leader": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resume-leader": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "retire-leader": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-services": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageService"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "offer-service": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-me": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAbsence"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskAddressInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-address-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-own-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureStanding"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureStanding"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-factor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "name-factor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameFactorInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factor"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "begin-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ceremony"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "make-recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Security"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-own-security-events": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEntry"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-totp": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-membership": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-waiting-memberships": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMembership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-membership": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approve-membership": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMembership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "name-deputy": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeputyInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAbsence"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "refuse-membership": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "agree-move": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decline-move": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-move": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-needs": {
        parameters: {
            query?: {
                /** @description own: of your schools. partnership: posted in your partnerships. reaching: open ones of other schools that are shown to yours. */
                scope?: "own" | "partnership" | "reaching";
                state?: "draft" | "open" | "agreed" | "met" | "withdrawn" | "lapsed";
                /** @description Only for this one of your schools */
                urn?: string;
                /** @description Only for this one of your partnerships */
                partnership?: string;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageNeed"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "draft-need": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-need": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-need": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discard-need": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-disclosures": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDisclosure"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "send-enquiries": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-matches": {
        parameters: {
            query?: {
                /** @description The most matches, and the most excluded services */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindOutputBody2"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "name-need": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-offering": {
        parameters: {
            query: {
                /** @description Your home school */
                school: string;
            };
            header?: never;
            path: {
                /** @description The need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offering"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-received-offers": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReceivedOffer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "make-offer": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The need */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post-need": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reopen-need": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "waive-conflict": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "widen-need": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WidenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-need": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-notices": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-offers": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOwnOffer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accept-offer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInputBody2"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decline-offer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "take-back-offer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-operators": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMembership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-outbox": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLetterView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "write-page": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-statement-of-account": {
        parameters: {
            query: {
                from: string;
                /** @description The last day, with it */
                to: string;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
                payerKind: "school" | "partnership" | "payer";
                payerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-statement-of-account-document": {
        parameters: {
            query: {
                from: string;
                /** @description The last day, with it */
                to: string;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
                payerKind: "school" | "partnership" | "payer";
                payerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-statement-of-account": {
        parameters: {
            query: {
                from: string;
                /** @description The last day, with it */
                to: string;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
                payerKind: "school" | "partnership" | "payer";
                payerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "send-statement-of-account": {
        parameters: {
            query: {
                from: string;
                /** @description The last day, with it */
                to: string;
            };
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "school" | "partnership";
                id: string;
                payerKind: "school" | "partnership" | "payer";
                payerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentStatement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-aged-debt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgedDebt"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-aged-debt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccounts"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "open-bank-account": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-bank-rules": {
        parameters: {
            query?: {
                /** @description The last that were removed, instead of those that count */
                removed?: boolean;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankRules"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-drafting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drafting"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-drafting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Drafting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drafting"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-export-codes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportCodes"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-export-codes": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportCodesAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportCodes"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-export-formats": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportFormats"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-export-layout": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportLayoutAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportLayout"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-export": {
        parameters: {
            query: {
                from: string;
                to: string;
                /** @description With it the answer says what has no code there */
                format?: string;
                /** @description Of which contents; without any, of all */
                what?: ("sales" | "purchases" | "credits" | "bank" | "internal" | "other" | "journal")[] | null;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPreview"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-exports": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageExport"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "make-export": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeExportAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-internal-charge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
                payerKind: "school" | "partnership" | "payer";
                payerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pair"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-internal-charge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
                payerKind: "school" | "partnership" | "payer";
                payerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VATTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-internal-charge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
                payerKind: "school" | "partnership" | "payer";
                payerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VATTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-numbering": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Numbering"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-numbering": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Numbering"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Numbering"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-on-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnAccounts"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-payers": {
        parameters: {
            query?: {
                /** @description Words of a present or earlier name */
                q?: string;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayersOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-payer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayerAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsidePayer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "make-payment-advice": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentAdvice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAdvice"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-periods": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Periods"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-period": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
                /** @description 2026-11 */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reopen-period": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "school" | "partnership";
                id: string;
                /** @description 2026-11 */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenInputBody2"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-period": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "school" | "partnership";
                id: string;
                /** @description 2026-11 */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-reminding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminding"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-reminding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reminding"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminding"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-advices": {
        parameters: {
            query?: {
                /** @description The last that were used, instead of those that wait for their payments */
                used?: boolean;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemittanceAdvices"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-advice": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAdviceInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvicePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-self-billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBillingsOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-self-billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelfBillingAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBilling"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-statements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statements"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-statements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Statements"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statements"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-payer-terms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership" | "payer";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayerTerms"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-payer-terms": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                kind: "school" | "partnership" | "payer";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayerTerms"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-to-pay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToPay"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-vat": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VATTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decide-seller-vat": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VATAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VATTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-vat-summary": {
        parameters: {
            query: {
                from: string;
                /** @description The last day, with it */
                to: string;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VATSummary"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-vat-summary": {
        parameters: {
            query: {
                from: string;
                /** @description The last day, with it */
                to: string;
            };
            header?: never;
            path: {
                kind: "school" | "partnership";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-partnerships": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePartnership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "found-partnership": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnershipBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-partnership": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-partnership": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnershipBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-partnership-invitations": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvitation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-loads": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The partnership */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLoaded"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-loads": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The partnership */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-partnership-memberships": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
                state?: "pending" | "active" | "refused" | "ended";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMembership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-partnership-payee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeStanding"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-partnership-payee": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayeeAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeStanding"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-partnership-requests": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
                /** @description Those that were answered, taken back or expired; without it those that wait */
                ended?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageJoinRequest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-partnership-schools": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSchool"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bring-in-schools": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BringInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBroughtSchool"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-school": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leave-partnership": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-unreached": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The partnership */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreachedOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-unreached": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The partnership */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskResetInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-payee-change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeChange"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-payee-change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeChange"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stop-payee-change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeChange"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-payer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsidePayer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-payer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayerAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsidePayer"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-payer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsidePayer"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-receipt": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoReceiptInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accept-proposal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decline-proposal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-proposal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-refund-payment": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoPaidOutInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-refunds": {
        parameters: {
            query?: {
                /** @description Refunds of this seller: partnership:ID or school:URN */
                issuer?: string;
                /** @description Refunds to this payer: school:URN or partnership:ID */
                payer?: string;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRefund"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-refund": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRefundInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-refund": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approve-refund": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pay-refund": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayRefundInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "refuse-refund": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundReasonInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-refund": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundReasonInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-releases": {
        parameters: {
            query: {
                /** @description The school that you are head of */
                school: string;
                state?: "asked" | "granted" | "refused" | "lapsed";
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAskedRelease"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grant-release": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideInputBody2"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "refuse-release": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideInputBody2"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-advice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvicePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drop-advice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvicePage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "find-schools": {
        parameters: {
            query: {
                /** @description Name, town, postcode or URN, possibly unfinished */
                q: string;
                phase?: "nursery" | "primary" | "middle" | "secondary" | "all_through" | "post_16" | "special" | "alternative" | "other";
                /** @description Also closed and proposed schools */
                all?: boolean;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-school": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-checks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLeaderChecks"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-school-invitations": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvitation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-school-memberships": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
                state?: "pending" | "active" | "refused" | "ended";
            };
            header?: never;
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMembership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-school-partnerships": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePartnership"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-school-payee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeStanding"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-school-payee": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayeeAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeStanding"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-school-requests": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
                /** @description Those that were answered, taken back or expired; without it those that wait */
                ended?: boolean;
            };
            header?: never;
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageJoinRequest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchesOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-search": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "forget-search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reset-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetFactorsInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-security-events": {
        parameters: {
            query?: {
                kind?: "sign_in" | "failed" | "refused" | "power";
                /** @description An e-mail address, or the id of an account */
                account?: string;
                /** @description From where */
                address?: string;
                /** @description The first day */
                from?: string;
                /** @description The last day */
                to?: string;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEntry"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-self-bill-drafts": {
        parameters: {
            query?: {
                /** @description Self-bills that this party will draw up: partnership:ID */
                issuer?: string;
                /** @description Self-bills to this school */
                home?: string;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDraft"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "issue-self-bill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBill"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-self-bill-payment": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoPaidOutInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBill"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-self-billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBilling"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accept-self-billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBilling"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decline-self-billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBilling"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-self-billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBilling"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-self-billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBilling"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-self-bills": {
        parameters: {
            query?: {
                /** @description Self-bills that this party drew up: partnership:ID */
                issuer?: string;
                /** @description Self-bills to this school */
                home?: string;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBillPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-self-bill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBill"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-self-bill-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-e-self-bill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Content-Type"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pay-self-bill": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each new command; at most 100 characters */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfBill"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-service": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-service": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-service": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-out": {
        parameters: {
            query?: never;
            header?: {
                /** @description Always 1 */
                "X-Lateral-CSRF"?: string;
            };
            path?: never;
            cookie?: {
                /** @description The refresh token */
                lateral_refresh?: string;
            };
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in-by-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ceremony"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prove-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ceremony"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "refresh-session": {
        parameters: {
            query?: never;
            header?: {
                /** @description Always 1 */
                "X-Lateral-CSRF"?: string;
            };
            path?: never;
            cookie?: {
                /** @description The refresh token */
                lateral_refresh?: string;
            };
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finish-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOpenSession"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-shortlist": {
        parameters: {
            query?: {
                /** @description Which of your schools distances are from */
                urn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportItems"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keep-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drop-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-successions": {
        parameters: {
            query?: {
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSchool"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SucceedInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "find-support": {
        parameters: {
            query?: {
                /** @description What is wanted, in people's own words, or the name of a leader */
                q?: string;
                /** @description Any of them */
                theme?: string[] | null;
                /** @description That the service is for: any of them */
                phase?: string[] | null;
                /** @description In force: any of them */
                designation?: ("NLE" | "LLE" | "SLE" | "NLG" | "partnership")[] | null;
                /** @description Any of them */
                format?: string[] | null;
                /** @description The leader's school belongs to any of them, or to one beneath */
                partnership?: string[] | null;
                mode?: "in_person" | "remote";
                /** @description Pence; 1 finds what is free */
                maxDayRate?: number;
                /** @description A half-day is free then or later */
                freeFrom?: string;
                /** @description Of your school: needs urn */
                withinKm?: number;
                /** @description Which of your schools it is for */
                urn?: string;
                /** @description nearest needs urn */
                sort?: "best" | "nearest" | "soonest" | "price";
                /** @description false asks for words alone: a first answer is quick */
                meaning?: boolean;
                /** @description The value of next from the previous page */
                cursor?: string;
                /** @description Entries on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportFound"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "compare-support": {
        parameters: {
            query: {
                /** @description Of services */
                ids: string[] | null;
                /** @description Which of your schools distances are from */
                urn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportItems"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemesOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "suggest-themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cancel-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "move-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "query-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "refuse-expenses": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-off-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you read. The change is refused if it is no longer the present one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Precondition Required: no If-Match was sent */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingOutputBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hear-stripe": {
        parameters: {
            query?: never;
            header?: {
                "Stripe-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
