package needshttp

import (
	"time"

	"lateral/pkg/httpx"
	"lateral/services/needs"
	"lateral/services/register"
)

// Need is a need as this person may see it. Hidden parts are absent.
type Need struct {
	ID          string         `json:"id"`
	Ref         string         `json:"ref" doc:"For people: N-2001"`
	State       needs.State    `json:"state" enum:"draft,open,agreed,met,withdrawn,lapsed"`
	Reach       needs.Reach    `json:"reach,omitempty" enum:"partnership,region,nation,network" doc:"How far it is shown now"`
	SchoolPhase register.Phase `json:"schoolPhase" doc:"Phase of the school"`
	SizeBand    string         `json:"sizeBand" doc:"Size of the school: 101 to 250 pupils"`
	Region      string         `json:"region" doc:"Region of the school"`
	School      *School        `json:"school,omitempty" doc:"Absent until it is disclosed to you"`
	Own         bool           `json:"own" doc:"You belong to the school, so texts about it address you"`
	Inside      bool           `json:"inside" doc:"You belong to the school, or are a broker of the partnership"`
	MayChange   bool           `json:"mayChange" doc:"You are head or senior leader of the school"`
	CreatedAt   *time.Time     `json:"createdAt,omitempty"`
	PostedAt    *time.Time     `json:"postedAt,omitempty"`
	EndedAt     *time.Time     `json:"endedAt,omitempty" doc:"When it was met, withdrawn or lapsed"`
	AgreementID string         `json:"agreementId,omitempty"`
	WidenAt     *time.Time     `json:"widenAt,omitempty" doc:"When it will be shown further"`
	Widened     []Widening     `json:"widened,omitempty" doc:"How its reach grew"`
	Telling     []Telling      `json:"telling,omitempty" doc:"In a draft that is read alone: words that give its hidden school away. They must go before posting"`
	Ask

	Reached []ReachStep `json:"reached,omitempty" nullable:"false" doc:"How far it was shown, and will be; nearest first, for those inside"`

	Waivers []Waiver `json:"waivers,omitempty" nullable:"false" doc:"For those inside: declared conflicts of interest that the school's head waived"`

	MayEdit          bool `json:"mayEdit" doc:"You can save the draft, or change the open need"`
	MayPost          bool `json:"mayPost" doc:"You can post the draft, once it is complete"`
	MayDiscard       bool `json:"mayDiscard" doc:"You can throw the draft away"`
	MayWithdraw      bool `json:"mayWithdraw" doc:"You can take it back"`
	MayReopen        bool `json:"mayReopen" doc:"You can open it again"`
	MayName          bool `json:"mayName" doc:"You can name the school to everybody whom it reaches"`
	MayFindLeaders   bool `json:"mayFindLeaders" doc:"You can see who fits"`
	MayAsk           bool `json:"mayAsk" doc:"You can send enquiries to leaders"`
	MayWaive         bool `json:"mayWaive" doc:"You can waive a conflict of interest that a leader declared"`
	MayReadEnquiries bool `json:"mayReadEnquiries" doc:"You can read whom the school asked about it"`
}

// Waiver is that the head lets a leader help who declared a conflict of interest.
type Waiver struct {
	LeaderID string    `json:"leaderId"`
	Name     string    `json:"name" doc:"Of the leader"`
	Reason   string    `json:"reason"`
	At       time.Time `json:"at"`
}

// ReachStep is a step by which a need is shown further.
type ReachStep struct {
	Reach needs.Reach      `json:"reach" enum:"partnership,region,nation,network"`
	State needs.ReachState `json:"state" enum:"done,now,next"`
	At    *time.Time       `json:"at,omitempty" doc:"Since when, or when it is due"`
}

// Telling is a place in the texts of a need that gives its school away.
type Telling struct {
	Path    string `json:"path" enum:"what,success,yearGroups"`
	Words   string `json:"words" doc:"As in the text"`
	From    int    `json:"from" doc:"Where they begin, in characters"`
	Instead string `json:"instead" doc:"Neutral words to write instead, like 'our school'"`
}

// School is the school that has the need.
type School struct {
	URN  register.URN `json:"urn"`
	Name string       `json:"name"`
	Town string       `json:"town,omitempty"`
}

// Widening is one growth of the reach.
type Widening struct {
	From needs.Reach `json:"from"`
	To   needs.Reach `json:"to"`
	At   time.Time   `json:"at"`
}

func needOf(s needs.Seen) Need {
	n := s.Need
	out := Need{
		ID: n.ID, Ref: n.Ref, State: n.State, Reach: n.Reach,
		SchoolPhase: s.SchoolPhase, SizeBand: s.SizeBand, Region: s.Region,
		Own: s.Own, Inside: s.Inside, MayChange: s.MayChange,
		PostedAt: n.PostedAt, EndedAt: n.EndedAt, AgreementID: n.AgreementID, WidenAt: n.WidenAt,
		Ask: askOf(n.Ask),
	}
	if s.School != nil {
		out.School = &School{URN: s.School.URN(), Name: s.School.Name, Town: s.School.Town}
	}
	if !n.CreatedAt.IsZero() {
		out.CreatedAt = &n.CreatedAt
	}
	for _, w := range n.Widened {
		out.Widened = append(out.Widened, Widening(w))
	}
	if s.Inside {
		for _, step := range n.ReachSteps() {
			out.Reached = append(out.Reached, ReachStep(step))
		}
		for _, w := range n.Waivers {
			out.Waivers = append(out.Waivers, Waiver(w))
		}
	}
	may := s.May
	out.MayEdit, out.MayPost, out.MayDiscard, out.MayWithdraw = may.Edit, may.Post, may.Discard, may.Withdraw
	out.MayReopen, out.MayName = may.Reopen, may.Name
	out.MayFindLeaders, out.MayAsk, out.MayReadEnquiries = may.FindLeaders, may.Ask, may.ReadEnquiries
	out.MayWaive = may.Waive
	for _, t := range s.Telling {
		out.Telling = append(out.Telling, Telling(t))
	}
	return out
}

type needOutput struct {
	ETag string `header:"ETag"`
	Body Need
}

func answer(seen needs.Seen, err error) (*needOutput, error) {
	if err != nil {
		return nil, err
	}
	return &needOutput{ETag: httpx.ETag(seen.Need.Version), Body: needOf(seen)}, nil
}

// NeedPath names a need. It is exported because Huma ignores unexported embedded
// structs.
type NeedPath struct {
	ID string `path:"id" maxLength:"100"`
}

// Change names a need to change, and the version that the caller saw.
type Change struct {
	NeedPath
	httpx.IfMatch
}

// NeedOf is the need as its reader may see it, for the pages of other nouns.
func NeedOf(s needs.Seen) Need { return needOf(s) }
