// Package agreements holds what two schools agreed and what came of it: agreements,
// their visits, moves of visits, order numbers, sign-off and the decision about VAT.
//
// # Agreements
//
// An agreement has an origin: the enquiry that led to it. Agreeing takes the
// half-days from the leader's diary, marks the need agreed, discloses the school
// to the home school, and makes the agreement with one visit for each date, all in
// one transaction. An agreement knows its own parties and the people who acted for
// them, so nothing about it asks its origin. An agreement is
//
//	active → completed or cancelled
//
// It is completed, and the need met, when no visit waits any more and at least
// one was signed off. Either side or the broker can cancel it; it also ends when
// every visit was cancelled. The need is then open again.
//
//   - A need has at most one active agreement.
//   - The half-days of an agreement are those of its visits, each in one visit.
//   - An agreement is active exactly while a visit of it waits.
//   - A half-day of a visit that is not cancelled is booked by its agreement.
//
// # Visits
//
// A visit is
//
//	planned → recorded → signed_off
//	recorded ↔ queried
//	planned or queried → cancelled
//
// The leader records it, not before its date; a senior leader of the school signs
// it off or queries it. Signing off is final. Cancelling gives back the half-days
// that are still to come. Once the day of a planned visit is past, the school cannot
// cancel it alone: the leader may have been there, and says whether they were. If they
// do not answer, the broker can end the agreement.
//
// One side can ask to move a planned visit to other half-days, as many and on one
// day. The visit moves when the other side and the head of the home school say
// yes:
//
//	asked → moved, declined, withdrawn or lapsed
//
// One transaction gives back the old half-days and takes the new ones. A move
// lapses when the visit is recorded or cancelled first. The terms of an agreement
// never change. Its visits that are not cancelled give its present days and price,
// and the agreement lists its changes.
//
// # When it is drafted
//
// The terms say when invoices are drafted, for a person of the seller to issue: as the seller's terms said on the day
// of the proposal, unless the proposal says it otherwise. The seller can choose another way later; both schools read of
// it in the thread. In advance stays as agreed: then a visit can be invoiced while it is planned, and one that is
// cancelled after that is to be credited.
//
// # Travel and expenses
//
// The terms say what is repaid for each visit: a sum, or so much a mile, and the most either way.
// The leader claims it with the record; the school signs it off with the visit, or says no to the
// expenses with its reason. The visit is then queried: nothing is lost, and the leader claims anew.
//
//   - A claim is never more than the agreement says.
//   - The support of a visit and its expenses are on one invoice each at most, which may be another.
//   - The price of an agreement has what was claimed, and the most of what is not claimed yet.
//
// Support that is free, or repaid in days, has no expenses.
//
// # Late cancellation
//
// A partnership's terms may say that a share of the price of a visit is due if the supported school
// cancels it fewer than so many days before; an agreement keeps the terms of its day. The school is
// told what it would owe before it cancels. Then the visit is to be invoiced, though it is cancelled:
// the share of its price, and the same share of what the home school receives and of the brokerage.
// Nothing is due if the leader, the home school or the broker cancels, nor for what is free.
//
// # Checks
//
// The agreement and its visits show which checks of the leader were
// seen, and which are missing on which day. An agreement keeps the checks of its
// day, and also shows today's. Two weeks before a visit a job tells the leader, the
// home school and the visited school what will be missing, once for each visit and
// check. It stops nothing: the head of the visited school decides whom they let in.
//
// # Nobody is on both sides
//
// The leader, and whoever heads the home school, do nothing for the school that is
// supported, whatever other roles they hold. Whoever acted for the school does
// nothing for the home school, and the other way round, even if they got the other
// role later, and also before it was agreed. They still see what they saw.
//
// # Who sees what
//
// The supported school's head and seniors, the leader, the head of the home school,
// the broker, and the finance officers of both schools see it. Everybody else is
// told that it does not exist.
//
// # Succession
//
// When another school succeeds a school, its agreements follow. The names on an
// agreement stay those of the day on which it was made.
package agreements
