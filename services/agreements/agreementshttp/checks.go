package agreementshttp

import (
	"lateral/services/agreements"
	"lateral/services/leaders"
)

// ThreadChecks says what was seen of the leader before they enter a school.
type ThreadChecks struct {
	Seen        string   `json:"seen" doc:"Who saw what, and until when there is insurance; empty where nothing is confirmed"`
	ConfirmedBy string   `json:"confirmedBy,omitempty" doc:"Who confirmed it for the home school"`
	Lacking     []string `json:"lacking" nullable:"false" doc:"Missing up to the last proposed or planned date"`
	Mend        string   `json:"mend,omitempty" doc:"Who can confirm what is missing"`
	MayConfirm  bool     `json:"mayConfirm" doc:"You can"`
	WhenAgreed  *string  `json:"whenAgreed,omitempty" doc:"Who had seen what when it was agreed; empty where nothing was confirmed, absent before, and on old agreements"`
}

// ChecksOf shows what was seen of a leader.
func ChecksOf(c agreements.Checking) ThreadChecks {
	out := ThreadChecks{
		Seen: c.Today.Words(), ConfirmedBy: c.Today.ConfirmedByName, Lacking: sentences(c.Lacking), Mend: c.Mend,
		MayConfirm: c.MayConfirm,
	}
	if c.Agreed != nil {
		out.WhenAgreed = wordsOf(*c.Agreed)
	}
	return out
}

func wordsOf(c leaders.Checks) *string {
	words := c.Words()
	return &words
}

// sentences returns the list, never null in JSON.
func sentences(all []string) []string {
	if all == nil {
		return []string{}
	}
	return all
}
