package partnerships_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/apperr"
	"lateral/pkg/jobs"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// village is a world with a partnership whose broker asks two open schools:
// 100010 has a head, 100031 has none.
func newVillage(t *testing.T) (o *world, p partnerships.Partnership, broker, head caller) {
	t.Helper()
	o = newWorld(t)
	o.importFile(schools)
	p = o.found(alliance("Fenland Alliance"))
	o.led["100010"] = true
	return o, p, caller{name: "broker", brokers: p.ID}, caller{name: "head", leads: "100010"}
}

func (o *world) asks(c caller, p partnerships.Partnership, urn register.URN) *partnerships.Request {
	o.t.Helper()
	now, err := o.Ask(o.t.Context(), c, p.ID, urn)
	if err != nil || now.Request == nil || now.Member != nil {
		o.t.Fatalf("asked: %+v, %v", now, err)
	}
	return now.Request
}

func (o *world) isMember(p partnerships.Partnership, urn register.URN) bool {
	o.t.Helper()
	is, err := partnerships.IsMember(o.t.Context(), o.db, p.ID, urn)
	if err != nil {
		o.t.Fatal(err)
	}
	return is
}

func TestASchoolJoinsWhenItsHeadSaysYes(t *testing.T) {
	o, p, broker, head := newVillage(t)
	asked := o.asks(broker, p, "100010")
	if again := o.asks(operator, p, "100010"); again.ID != asked.ID {
		t.Errorf("asked twice: %s and %s", asked.ID, again.ID)
	}
	other := caller{name: "other", leads: "100031", brokers: "partnership_other"}
	for name, tt := range map[string]struct {
		c    caller
		kind apperr.Kind
	}{
		"the broker": {broker, apperr.KindForbidden}, "an operator": {operator, apperr.KindForbidden},
		"somebody else": {other, apperr.KindNotFound},
	} {
		if _, err := o.Accept(t.Context(), tt.c, asked.ID); !apperr.Is(err, tt.kind) {
			t.Errorf("%s accepts: %v", name, err)
		}
		if _, err := o.Decline(t.Context(), tt.c, asked.ID); !apperr.Is(err, tt.kind) {
			t.Errorf("%s declines: %v", name, err)
		}
	}
	if o.isMember(p, "100010") {
		t.Fatal("a member before its head said yes")
	}
	accepted, err := o.Accept(t.Context(), head, asked.ID)
	if err != nil || accepted.State != partnerships.RequestJoined || accepted.EndedBy != "head" ||
		!o.isMember(p, "100010") {
		t.Errorf("accepted: %+v, %v", accepted, err)
	}
	if _, err := o.Decline(t.Context(), head, asked.ID); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("answered twice: %v", err)
	}
}

func TestASchoolWithoutAHeadJoinsWhenAnOperatorSaysYes(t *testing.T) {
	o, p, broker, head := newVillage(t)
	asked := o.asks(broker, p, "100031")
	for _, c := range []caller{broker, head} {
		if _, err := o.Accept(t.Context(), c, asked.ID); err == nil {
			t.Errorf("%s accepts", c.name)
		}
	}
	if _, err := o.Accept(t.Context(), operator, asked.ID); err != nil || !o.isMember(p, "100031") {
		t.Errorf("accepted: %v", err)
	}
	if err := o.Leave(t.Context(), operator, p.ID, "100031"); err != nil {
		t.Fatal(err)
	}
	o.asks(broker, p, "100031")
	now, err := o.Ask(t.Context(), operator, p.ID, "100031")
	if err != nil || now.Member == nil {
		t.Errorf("an operator asks: %+v, %v", now, err)
	}
	waits, _, err := o.Requests(t.Context(), operator, partnerships.RequestsInput{Live: true})
	if err != nil || len(waits) > 0 {
		t.Errorf("still waits: %+v, %v", waits, err)
	}
}

func TestWhoMayAskAndLetGo(t *testing.T) {
	o, p, broker, head := newVillage(t)
	stranger := caller{name: "stranger", leads: "100031", brokers: "partnership_other"}
	for _, c := range []caller{head, stranger} {
		if _, err := o.Ask(t.Context(), c, p.ID, "100010"); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s asks: %v", c.name, err)
		}
	}
	for _, c := range []caller{broker, head, operator} {
		if _, err := o.Join(t.Context(), p.ID, "100010"); err != nil {
			t.Fatal(err)
		}
		if err := o.Leave(t.Context(), stranger, p.ID, "100010"); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("a stranger ended it: %v", err)
		}
		if err := o.Leave(t.Context(), c, p.ID, "100010"); err != nil {
			t.Errorf("%s ends it: %v", c.name, err)
		}
	}
}

func TestASchoolIsNotAskedAgainAndAgain(t *testing.T) {
	day := 24 * time.Hour
	for name, tt := range map[string]struct {
		end  func(*world, *partnerships.Request, caller, caller) error
		wait time.Duration // until the school may be asked again
	}{
		"declined": {func(o *world, q *partnerships.Request, _, head caller) error {
			_, err := o.Decline(o.t.Context(), head, q.ID)
			return err
		}, 30 * day},
		"withdrawn": {func(o *world, q *partnerships.Request, broker, _ caller) error {
			_, err := o.WithdrawRequest(o.t.Context(), broker, q.ID)
			return err
		}, day},
		"expired": {func(o *world, _ *partnerships.Request, _, _ caller) error {
			o.now.Advance(30 * day)
			return o.ExpireRequests(o.t.Context(), jobs.Job{})
		}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			o, p, broker, head := newVillage(t)
			asked := o.asks(broker, p, "100010")
			if err := tt.end(o, asked, broker, head); err != nil {
				t.Fatal(err)
			}
			ended, err := partnerships.GetRequest(t.Context(), o.db, asked.ID)
			if err != nil || string(ended.State) != name || ended.Live {
				t.Errorf("ended: %+v, %v", ended, err)
			}
			if tt.wait > 0 {
				o.now.Advance(tt.wait - time.Second)
				if _, err := o.Ask(t.Context(), broker, p.ID, "100010"); !apperr.Is(err, apperr.KindConflict) {
					t.Errorf("asked again too soon: %v", err)
				}
				o.now.Advance(time.Second)
			}
			if again := o.asks(broker, p, "100010"); again.ID == asked.ID {
				t.Error("the old request came back")
			}
		})
	}
}

func TestARequestLastsThirtyDays(t *testing.T) {
	o, p, broker, head := newVillage(t)
	asked := o.asks(broker, p, "100010")
	o.now.Advance(30*24*time.Hour - time.Second)
	if err := o.ExpireRequests(t.Context(), jobs.Job{}); err != nil {
		t.Fatal(err)
	}
	if q, err := partnerships.GetRequest(t.Context(), o.db, asked.ID); err != nil || !q.Live {
		t.Fatalf("it ended too soon: %+v, %v", q, err)
	}
	o.now.Advance(time.Second)
	if _, err := o.Accept(t.Context(), head, asked.ID); !apperr.Is(err, apperr.KindConflict) { // before the job came
		t.Errorf("accepted too late: %v", err)
	}
}

func TestAListIsBroughtInLineByLine(t *testing.T) {
	o, p, broker, _ := newVillage(t)
	list :=
		"\ufeffName,URN,Town\n\"Oak, the school\",100010,Ely\nElm,100031,\n\nAgain,100031,\nNobody,999999,\nNothing,abc,\n"
	want := []partnerships.Brought{
		{Line: 2, URN: "100010", Outcome: partnerships.OutcomeAsked},
		{Line: 3, URN: "100031", Outcome: partnerships.OutcomeJoined},
		{Line: 5, URN: "100031", Outcome: partnerships.OutcomeTwice},
		{Line: 6, URN: "999999", Outcome: partnerships.OutcomeRefused,
			Why: "There is no school with this number in the register."},
		{Line: 7, Outcome: partnerships.OutcomeRefused, Why: "There is no URN of five to seven digits in this line."},
	}
	if _, err := o.BringIn(t.Context(), broker, p.ID, list); !apperr.Is(err, apperr.KindForbidden) {
		t.Errorf("a broker brings in: %v", err)
	}
	ignore := cmpopts.IgnoreFields(partnerships.Brought{}, "Text", "Name")
	got, err := o.BringIn(t.Context(), operator, p.ID, list)
	if diff := cmp.Diff(want, got, ignore); err != nil || diff != "" {
		t.Errorf("%v %s", err, diff)
	}
	want[0].Outcome, want[1].Outcome = partnerships.OutcomeWaiting, partnerships.OutcomeMember
	got, err = o.BringIn(t.Context(), operator, p.ID, list)
	if diff := cmp.Diff(want, got, ignore); err != nil || diff != "" {
		t.Errorf("again: %v %s", err, diff)
	}
	if !o.isMember(p, "100031") || o.isMember(p, "100010") {
		t.Error("the wrong schools joined")
	}
	for _, bare := range []string{"100010\n100031", "100010;x\r\n100031;y", "Oak\t100010\nElm\t100031\n"} {
		if got, err := o.BringIn(t.Context(), operator, p.ID, bare); err != nil || len(got) != 2 || got[0].URN != "100010" ||
			got[1].URN != "100031" {
			t.Errorf("%q: %+v, %v", bare, got, err)
		}
	}
	if _, err := o.BringIn(t.Context(), operator, p.ID, " \n"); !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("an empty list: %v", err)
	}
}
