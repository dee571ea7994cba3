package agreementshttp

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/agreements"
)

// NextAction is your possible next step.
type NextAction struct {
	Do      agreements.Verb `json:"do" enum:"propose,accept,decline-proposal,withdraw-proposal,decline,withdraw,grant,refuse,record,sign-off,query,refuse-expenses,cancel-visit,move-visit,agree-move,decline-move,withdraw-move,cancel-agreement,set-purchase-order"`
	On      string          `json:"on" doc:"Id of the enquiry, proposal, release, visit or agreement"`
	IfMatch string          `json:"ifMatch" doc:"The version for If-Match"`
	Waits   bool            `json:"waits" doc:"It is your turn in the thread"`
	Since   time.Time       `json:"since"`
	Due     *time.Time      `json:"due,omitempty"`
	Date    date.Day        `json:"date,omitempty" format:"date" doc:"Of the visit"`

	Because agreements.Because `json:"because,omitempty" enum:"asked,none-open,refused,gone,past,released,taken-up,queried,expenses" doc:"Why it waits, where the verb does not say it all"`

	Warning string `json:"warning,omitempty" doc:"What to consider before it, in a sentence"`

	Beside agreements.Verb `json:"beside,omitempty" enum:"propose,accept,grant,sign-off,agree-move" doc:"What waits for you, of visits about the same one, to which this is another answer"`
}

// ActionsOf shows what can be done next.
func ActionsOf(all []agreements.Action) []NextAction {
	out := make([]NextAction, len(all))
	for i, a := range all {
		out[i] = ActionOf(a)
	}
	return out
}

// ActionOf shows one thing that can be done next.
func ActionOf(a agreements.Action) NextAction {
	return NextAction{
		Do: a.Do, On: a.On, IfMatch: httpx.ETag(a.Version), Waits: a.Waits, Since: a.Since, Due: a.Due, Date: a.Date,
		Because: a.Because, Warning: a.Warning, Beside: a.Beside,
	}
}
