// Package needs holds the needs of schools: guided posting, the reach within
// which a need is shown, and the record of who learned whose need it is.
//
// # States
//
//	draft → open → agreed → met
//	open ↔ withdrawn or lapsed
//	agreed → open (the agreement is cancelled)
//
// Only the heads and seniors of its school see a draft. It may be incomplete,
// and is saved at every step. An open need is complete. A need whose last day
// passed while it was open has lapsed.
//
// # Reach
//
// A need is offered to the school's own partnership first. It widens by one step
// each time the head's number of days has passed without an agreement:
//
//	partnership, region, nation, network
//
// It never narrows, and never passes the head's limit. Whoever was reached stays
// reached. A need without a partnership begins in the region.
//
// # Disclosure
//
// The school's people and the brokers of the need's partnership see all of it.
// Others within reach see phase, size band, region, themes, text, days and
// dates. They see which school it is when the head chose to be named, or
// disclosed it to their school or partnership. Every disclosure is kept, with
// who made it, when and why, and none is taken back. A need that hides its
// school cannot be posted while its own words give the school away (package
// naming): the draft shows those words, and the same rule holds for enquiries
// and proposals. Price and funding are never shown outside.
//
// # Drafts
//
// A draft is kept once something is said in it, and can be thrown away. A person
// who waits to be let in to a school as head or senior keeps private drafts:
// nobody else sees them, they name no partnership, and the person posts them
// once they are let in.
package needs
