package agreements

import (
	"time"

	"lateral/pkg/date"
)

// Verb names what a person can do in a thread and about an agreement.
type Verb string

// The verbs.
const (
	ToPropose          Verb = "propose"
	ToAccept           Verb = "accept"
	ToDeclineProposal  Verb = "decline-proposal"
	ToWithdrawProposal Verb = "withdraw-proposal"
	ToDecline          Verb = "decline"
	ToWithdraw         Verb = "withdraw"
	ToGrant            Verb = "grant"
	ToRefuse           Verb = "refuse"
	ToRecord           Verb = "record"
	ToSignOff          Verb = "sign-off"
	ToQuery            Verb = "query"
	ToRefuseExpenses   Verb = "refuse-expenses"
	ToCancelVisit      Verb = "cancel-visit"
	ToMoveVisit        Verb = "move-visit"
	ToAgreeMove        Verb = "agree-move"
	ToDeclineMove      Verb = "decline-move"
	ToWithdrawMove     Verb = "withdraw-move"
	ToCancelAgreement  Verb = "cancel-agreement"
	ToOrder            Verb = "set-purchase-order"
)

// Because names why an action is possible or waits, where its verb does not say
// it all. The words for it are the reader's.
type Because string

// The reasons.
const (
	BecauseAsked    Because = "asked"     // the school asked, and nobody has proposed yet
	BecauseNoneOpen Because = "none-open" // no proposal waits for an answer
	BecauseRefused  Because = "refused"   // the home school does not release the leader
	BecauseGone     Because = "gone"      // a half-day of the open proposal is no longer free
	BecausePast     Because = "past"      // the first date has come
	BecauseReleased Because = "released"  // the home school has released the leader
	BecauseTakenUp  Because = "taken-up"  // the leader said yes: a release makes the agreement
	BecauseQueried  Because = "queried"   // the school asked about the record
	BecauseExpenses Because = "expenses"  // the school said no to the expenses
)

// Action is a person's possible next step in a thread, or about an agreement.
type Action struct {
	Do      Verb
	On      string     // id of its object
	Version int64      // of that object, for the change to name
	Waits   bool       // the thread waits for this person's answer, of which this is one
	Since   time.Time  // when it became possible
	Due     *time.Time // its time limit; nil without one
	Date    date.Day   // of the visit that it is about
	Because Because    // "" where the verb says it all
	Warning string     // what to consider before it, in a sentence; "" where there is nothing
	Beside  Verb       // of one that waits, to which this is another answer; "" where it is none
}
