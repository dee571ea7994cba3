package needshttp

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/needs"
	"lateral/services/register"
	"lateral/services/themes"
)

// Ask is a head's description of a need. Until it is posted, all parts are
// optional.
type Ask struct {
	What          string          `json:"what,omitempty" maxLength:"20000" doc:"The problem"`
	Success       string          `json:"success,omitempty" maxLength:"20000" doc:"Signs that the support worked"`
	Themes        []themes.ID     `json:"themes,omitempty" maxItems:"50" doc:"One to three themes, by their ids"`
	Phase         register.Phase  `json:"phase,omitempty" enum:"nursery,primary,middle,secondary,all_through,post_16,special,alternative,other"`
	YearGroups    string          `json:"yearGroups,omitempty" maxLength:"1000" doc:"For whom: Years 3 and 4"`
	HalfDays      int             `json:"halfDays,omitempty" doc:"How much: two half-days are a day"`
	StartOn       date.Day        `json:"startOn,omitempty" format:"date" doc:"First day; as soon as possible when left out"`
	ByOn          date.Day        `json:"byOn,omitempty" format:"date" doc:"Last day"`
	Formats       []themes.Format `json:"formats,omitempty" maxItems:"50" enum:"coaching,review,training,modelling,planning,governance" doc:"Any, when left out"`
	InPerson      bool            `json:"inPerson,omitempty"`
	Remote        bool            `json:"remote,omitempty"`
	FartherKM     int             `json:"fartherKm,omitempty" doc:"So many kilometres farther than they say leaders may have to come: the school asks them all the same"`
	Budget        *money.Amount   `json:"budget,omitempty" doc:"The most for the whole; shown to nobody outside"`
	Mutual        bool            `json:"mutual,omitempty" doc:"The school gives days in return"`
	Funding       needs.Funding   `json:"funding,omitempty" enum:"school_budget,trust,improvement_grant,partnership,other"`
	PartnershipID string          `json:"partnershipId,omitempty" maxLength:"100" doc:"Offered to its members first; when left out, to the region at once"`
	MostReach     needs.Reach     `json:"mostReach,omitempty" enum:"partnership,region,nation,network" doc:"Never shown further"`
	Named         bool            `json:"named,omitempty" doc:"Everybody whom it reaches sees which school it is"`
	ReplyDays     int             `json:"replyDays,omitempty" doc:"Shown further after so many days without an agreement; when left out, the partnership's setting holds"`
}

func (a Ask) ask() needs.Ask {
	out := needs.Ask{
		What: a.What, Success: a.Success, Themes: a.Themes, Phase: a.Phase, YearGroups: a.YearGroups,
		HalfDays: a.HalfDays, StartOn: a.StartOn, ByOn: a.ByOn, Formats: a.Formats,
		InPerson: a.InPerson, Remote: a.Remote, FartherKM: a.FartherKM, Mutual: a.Mutual, Funding: a.Funding,
		PartnershipID: a.PartnershipID, MostReach: a.MostReach, Named: a.Named, ReplyDays: a.ReplyDays,
	}
	if a.Budget != nil {
		out.Budget = *a.Budget
	}
	return out
}

func askOf(a needs.Ask) Ask {
	out := Ask{
		What: a.What, Success: a.Success, Themes: a.Themes, Phase: a.Phase, YearGroups: a.YearGroups,
		HalfDays: a.HalfDays, StartOn: a.StartOn, ByOn: a.ByOn, Formats: a.Formats,
		InPerson: a.InPerson, Remote: a.Remote, FartherKM: a.FartherKM, Mutual: a.Mutual, Funding: a.Funding,
		PartnershipID: a.PartnershipID, MostReach: a.MostReach, Named: a.Named, ReplyDays: a.ReplyDays,
	}
	if !a.Budget.IsZero() {
		out.Budget = &a.Budget
	}
	return out
}
