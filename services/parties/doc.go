// Package parties holds who sells, pays and is paid: a school, a partnership, or an outside payer,
// such as a trust or a local authority.
//
// Books, documents and accounts name a party by its Ref, which is the same everywhere and never
// changes. A Party is what it says about itself for its documents. A Seller is a partnership with
// how it is paid; it quotes on its present terms, without VAT where it charges none.
//
// # Who is paid
//
// A party has a Payee: an account and a VAT number. A PayeeChange is
//
//	waiting → done, stopped or replaced
//
//	  - A party has one live change at a time; a later one replaces it.
//	  - It is done when a second person with a right to it confirms it, or after three days.
//	    A first payee waits too. Until then, invoices and self-bills carry the old one.
//	  - Nobody whose role there began within the last three days confirms, nor is confirmed.
//	  - The one who asked must still be an officer when it takes effect.
//	  - All officers are told when a change is asked for, done or stopped. Each of them, and
//	    an operator, can stop it.
//	  - Events have only the last digits of an account.
//
// # VAT
//
// A seller decides the VAT of each Supply: a VATDecision has a Reason, who decided, and until when it
// holds. It is never changed. A later decision counts from its own first day on, and an earlier one
// never comes back by itself. Tables answer for a day, also who pays. A seller without a
// VAT number charges none. That a seller and a payer are one legal person, so that bills between them
// are internal charges, holds where the seller confirmed it; MayBeOnePerson only warns.
//
// # Numbers
//
// A seller may want up to six letters and digits before the numbers of its documents (Party.Prefix).
// Billing numbers them, without a gap.
//
// # Who pays
//
// An OutsidePayer is a trust, a local authority or another body that pays for schools. It belongs to
// the seller that added it, and looks absent to others; a school reads the name of one that is
// willing to pay for it. It is
//
//	active → ended
//
// Its earlier names are kept, and documents keep their own copy. PayerTerms say how a payer is billed;
// its own officers write them, those of an outside payer its seller's. Another pays for a school where
// both say so: the payer that it is willing, the school that it wants it. WhoPays answers.
//
// # Self-billing
//
// A customer, a partnership, draws up the invoices of a supplier, a school, only under an agreement of
// both, as VAT Notice 700/62 asks. A SelfBillingAgreement is
//
//	asked → agreed, declined or withdrawn
//	agreed → ended
//
//	  - Either side asks; another person of the other side answers.
//	  - It holds for twelve months at most, from the day of both consents at the earliest; a new one
//	    renews it. Whether it is in force on a day, SelfBilling answers.
//	  - Either side ends it at once. With another VAT number of the supplier it no longer holds.
//
// Why: docs/decisions/0013-a-change-of-payee-waits.md and 0066-parties-say-vat-who-pays-and-self-billing.md.
package parties
