package enquirieshttp

import (
	"time"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/register"
	"lateral/services/themes"
)

// Enquiry is an enquiry as this person may see it.
type Enquiry struct {
	ID          string                 `json:"id"`
	Ref         string                 `json:"ref" doc:"For people: E-3001"`
	Version     int64                  `json:"version" doc:"For If-Match of what changes the thread"`
	State       enquiries.EnquiryState `json:"state" enum:"sent,proposed,agreed,declined,expired,withdrawn"`
	Live        bool                   `json:"live" doc:"It may still come to an agreement"`
	Message     string                 `json:"message"`
	ReplyBy     time.Time              `json:"replyBy" doc:"The time limit for the leader's answer"`
	SentAt      time.Time              `json:"sentAt"`
	EndedAt     *time.Time             `json:"endedAt,omitempty" doc:"When it was agreed, declined, withdrawn or expired"`
	Note        string                 `json:"note,omitempty" doc:"The note of whoever ended it"`
	Sides       []agreements.Side      `json:"sides" nullable:"false" doc:"Your sides: school, leader, home, broker. Empty: you only look."`
	Asking      AskingSchool           `json:"asking"`
	Need        AskedNeed              `json:"need"`
	Service     AskedService           `json:"service"`
	Leader      AskedLeader            `json:"leader"`
	AgreementID string                 `json:"agreementId,omitempty"`
	Quote       *partnerships.Quote    `json:"quote,omitempty" doc:"An estimate: the need's half-days at the price of the service"`
	Turn        *Turn                  `json:"turn,omitempty" doc:"What happens now, and whose turn it is; absent once nothing waits"`

	AgreementState agreements.AgreementState `json:"agreementState,omitempty" enum:"active,completed,cancelled" doc:"Absent until it is agreed"`
}

// Turn says what happens now in a thread, and who does it.
type Turn struct {
	Side   agreements.Side `json:"side" enum:"school,leader,home,broker,system"`
	Who    string          `json:"who" doc:"Whose turn it is, as people read it"`
	Title  string          `json:"title"`
	Detail string          `json:"detail"`
	Due    *time.Time      `json:"due,omitempty" doc:"By when"`
}

func turnOf(t *agreements.Turn) *Turn {
	if t == nil {
		return nil
	}
	shown := Turn(*t)
	return &shown
}

// AskingSchool is the school that asks. Its number, name and town are absent
// until you may know them.
type AskingSchool struct {
	URN      register.URN   `json:"urn,omitempty"`
	Name     string         `json:"name,omitempty"`
	Town     string         `json:"town,omitempty"`
	Phase    register.Phase `json:"phase"`
	SizeBand string         `json:"sizeBand"`
	Region   string         `json:"region,omitempty"`
}

// AskedNeed is the need of the enquiry.
type AskedNeed struct {
	ID         string         `json:"id"`
	Ref        string         `json:"ref"`
	State      needs.State    `json:"state"`
	What       string         `json:"what,omitempty"`
	Success    string         `json:"success,omitempty"`
	Themes     []themes.ID    `json:"themes" nullable:"false"`
	Phase      register.Phase `json:"phase,omitempty"`
	YearGroups string         `json:"yearGroups,omitempty"`
	HalfDays   int            `json:"halfDays,omitempty"`
	StartOn    date.Day       `json:"startOn,omitempty" format:"date"`
	ByOn       date.Day       `json:"byOn,omitempty" format:"date"`
	InPerson   bool           `json:"inPerson"`
	Remote     bool           `json:"remote"`
	Mutual     bool           `json:"mutual"`
	MayOpen    bool           `json:"mayOpen" doc:"You can read the need itself"`
}

// AskedService is the service of the enquiry.
type AskedService struct {
	ID    string `json:"id"`
	Ref   string `json:"ref"`
	Title string `json:"title"`
}

// AskedLeader is the leader of the enquiry, with the home school.
type AskedLeader struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	HomeURN  register.URN `json:"homeUrn"`
	HomeName string       `json:"homeName"`
	HomeTown string       `json:"homeTown,omitempty"`
}

func enquiryOf(s enquiries.Summary) Enquiry {
	e := s.Enquiry
	out := Enquiry{
		ID: e.ID, Ref: e.Ref, Version: e.Version, State: e.State, Live: e.Live, Message: e.Message, ReplyBy: e.ReplyBy,
		SentAt: e.SentAt, EndedAt: e.EndedAt, Note: e.Note, Sides: listOf(s.Sides), AgreementID: e.AgreementID,
		AgreementState: s.AgreementState,
		Turn:           turnOf(s.Turn), Asking: askingOf(s.Asking), Need: needOf(s.Need, s.MayOpen),
		Service: AskedService{ID: s.Service.ID, Ref: s.Service.Ref, Title: s.Service.Title},
		Leader: AskedLeader{
			ID: s.Leader.ID, Name: s.Leader.Name, HomeURN: s.Home.URN(), HomeName: s.Home.Name, HomeTown: s.Home.Town,
		},
	}
	if s.Quote.HalfDays > 0 {
		out.Quote = &s.Quote
	}
	return out
}

func askingOf(a enquiries.Asking) AskingSchool {
	out := AskingSchool{Phase: a.Phase, SizeBand: a.SizeBand, Region: a.Region}
	if a.School != nil {
		out.URN, out.Name, out.Town = a.School.URN(), a.School.Name, a.School.Town
	}
	return out
}

func needOf(n needs.Need, mayOpen bool) AskedNeed {
	return AskedNeed{
		ID: n.ID, Ref: n.Ref, State: n.State, What: n.What, Success: n.Success, Themes: listOf(n.Themes),
		Phase: n.Phase, YearGroups: n.YearGroups, HalfDays: n.HalfDays, StartOn: n.StartOn, ByOn: n.ByOn,
		InPerson: n.InPerson, Remote: n.Remote, Mutual: n.Mutual, MayOpen: mayOpen,
	}
}

// listOf is never null.
func listOf[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}
