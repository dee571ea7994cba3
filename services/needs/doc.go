// Package needs holds what schools ask for: guided posting, the reach within
// which a need is shown, and the record of who learned whose need it is.
//
// # States
//
//	draft → open → agreed → met
//	open → withdrawn, open → lapsed; withdrawn, lapsed → open
//	agreed → open, when the agreement is cancelled
//
// A draft is seen by the heads and seniors of its school alone, may be
// incomplete and is saved at every step. An open need is complete. A need whose
// last day passed while it was open has lapsed.
//
// # Reach
//
// A need is offered to the school's own partnership first and then widens, a
// step each time when the days that the head set have passed and nothing was
// agreed:
//
//	partnership → region → nation → network
//
// It never becomes narrower, and never passes the reach that the head allows.
// Whoever was reached stays reached. A need of no partnership begins in the
// region.
//
// # Disclosure
//
// The school's people and the brokers of the need's partnership see all of it.
// Others within reach see phase, size band, region, themes, text, days and
// dates. They see which school it is when the head chose to be named, or
// disclosed it to their school or partnership. Every disclosure is kept, with
// who made it, when and why, and none is taken back. A need that is not to be
// named is not posted while its own words tell the school (package naming): the
// draft says which do, and enquiries and proposals are held to the same. Price and funding are never
// shown outside.
//
// # Drafts
//
// A draft is kept once something is said in it, and can be thrown away. Whoever
// waits to be let in to a school as head or senior keeps private drafts: nobody
// else sees them, they name no partnership, and they are posted once the person
// is let in.
package needs
