package partnerships_test

import (
	"testing"
	"time"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/jobs"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// inState is the request of a partnership to a school, after the verb; "" leaves it asked. Heads answer for a
// school that is led, operators for the others.
func inState(t *testing.T, urn register.URN, verb string) (*world, partnerships.Partnership, string) {
	t.Helper()
	o, p, broker, head := newVillage(t)
	id := o.asks(broker, p, urn).ID
	answers := head
	if !o.led[urn] {
		answers = operator
	}
	var err error
	switch verb {
	case "accept":
		_, err = o.Accept(t.Context(), answers, id)
	case "decline":
		_, err = o.Decline(t.Context(), answers, id)
	case "withdraw":
		_, err = o.WithdrawRequest(t.Context(), broker, id)
	case "expire":
		o.now.Advance(30 * 24 * time.Hour)
		err = o.ExpireRequests(t.Context(), jobs.Job{})
	case "its time passes": // and the job has not come yet
		o.now.Advance(30 * 24 * time.Hour)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o, p, id
}

// verbs are what people do with a request.
func (o *world) verbs(id string) map[string]func(c caller) error {
	return map[string]func(c caller) error{
		"accept":   func(c caller) error { return second(o.Accept(o.t.Context(), c, id)) },
		"decline":  func(c caller) error { return second(o.Decline(o.t.Context(), c, id)) },
		"withdraw": func(c caller) error { return second(o.WithdrawRequest(o.t.Context(), c, id)) },
	}
}

// Each line is what each person hears of each verb while the request waits: "" is yes. Afterwards whoever was
// allowed hears that it has ended, and everybody else hears the same as before.
func TestWhoMayDoWhatWithARequest(t *testing.T) {
	t.Parallel()
	const gone, seen = "not_found", "forbidden"
	type answers map[string]string // by person
	for urn, wants := range map[register.URN]map[string]answers{
		"100010": { // has a head
			"accept":   {"head": "", "broker": seen, "operator": seen, "another head": gone, "another broker": gone},
			"decline":  {"head": "", "broker": seen, "operator": seen, "another head": gone, "another broker": gone},
			"withdraw": {"head": seen, "broker": "", "operator": "", "another head": gone, "another broker": gone},
		},
		"100031": { // has none
			"accept":   {"head": gone, "broker": seen, "operator": "", "another head": gone, "another broker": gone},
			"decline":  {"head": gone, "broker": seen, "operator": "", "another head": gone, "another broker": gone},
			"withdraw": {"head": gone, "broker": "", "operator": "", "another head": gone, "another broker": gone},
		},
	} {
		for _, past := range []string{"", "accept", "decline", "withdraw", "expire", "its time passes"} {
			t.Run(string(urn)+" after "+past, func(t *testing.T) {
				t.Parallel()
				o, p, id := inState(t, urn, past)
				who := map[string]caller{
					"head": {name: "head", leads: "100010"}, "broker": {name: "broker", brokers: p.ID}, "operator": operator,
					"another head": {name: "x", leads: "100000"}, "another broker": {name: "y", brokers: "partnership_y"},
				}
				for verb, by := range wants {
					for name, want := range by {
						if want == "" && past == "" {
							continue // the next test
						}
						if want == "" {
							want = "request_ended"
						}
						if got := apperrtest.Code(o.verbs(id)[verb](who[name])); got != want {
							t.Errorf("%s by the %s: %q, want %q", verb, name, got, want)
						}
					}
				}
			})
		}
	}
}

func TestWhoeverMayEndARequestEndsIt(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		urn    register.URN
		verb   string
		by     func(p partnerships.Partnership) caller
		state  partnerships.RequestState
		member bool
	}{
		{"100010", "accept", head, partnerships.RequestJoined, true},
		{"100010", "decline", head, partnerships.RequestDeclined, false},
		{"100010", "withdraw", broker, partnerships.RequestWithdrawn, false},
		{"100010", "withdraw", runs, partnerships.RequestWithdrawn, false},
		{"100031", "accept", runs, partnerships.RequestJoined, true},
		{"100031", "decline", runs, partnerships.RequestDeclined, false},
		{"100031", "withdraw", broker, partnerships.RequestWithdrawn, false},
	} {
		t.Run(string(tt.urn)+" "+tt.verb, func(t *testing.T) {
			t.Parallel()
			o, p, id := inState(t, tt.urn, "")
			who := tt.by(p)
			if err := o.verbs(id)[tt.verb](who); err != nil {
				t.Fatal(err)
			}
			q, err := partnerships.GetRequest(t.Context(), o.db, id)
			if err != nil || q.State != tt.state || q.Live || q.EndedBy != who.name || !q.EndedAt.Equal(o.now.Now()) {
				t.Errorf("%+v, %v", q, err)
			}
			if is := o.isMember(p, tt.urn); is != tt.member {
				t.Errorf("a member: %v", is)
			}
		})
	}
}

func head(partnerships.Partnership) caller     { return caller{name: "head", leads: "100010"} }
func broker(p partnerships.Partnership) caller { return caller{name: "broker", brokers: p.ID} }
func runs(partnerships.Partnership) caller     { return operator }

// A school that closed while it was asked does not join: there is nobody whom one could support.
func TestAClosedSchoolIsNotAdmitted(t *testing.T) {
	t.Parallel()
	o, p, id := inState(t, "100010", "")
	o.importFile("URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name)," +
		"PhaseOfEducation (name),Postcode,Town\n100010,St Mary's,Closed,Community school,Primary,CB1 1AA,Cambridge\n")
	apperrtest.Refused(t, o.verbs(id)["accept"](head(p)), "school_not_open")
	if q, err := partnerships.GetRequest(t.Context(), o.db, id); err != nil || q.State != partnerships.RequestAsked {
		t.Errorf("%+v, %v", q, err)
	}
	if o.isMember(p, "100010") {
		t.Error("it joined")
	}
	apperrtest.BadFields(t, second(o.Ask(t.Context(), operator, p.ID, "100030")), "urn")
}
