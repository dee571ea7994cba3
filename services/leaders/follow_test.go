package leaders_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/token"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/people/password"
	"lateral/services/register"
)

// succeed closes a school in favour of another and lets the leaders follow,
// twice: jobs may run again.
func (w *world) succeed(from, to register.URN) {
	w.t.Helper()
	w.shut(from)
	must(w.register.Succeed(w.t.Context(), from, to))(w.t)
	for range 2 {
		if err := w.FollowSuccession(w.t.Context(), w.last(string(from))); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *world) shut(urn register.URN) {
	w.t.Helper()
	var lines []string
	for line := range strings.SplitSeq(schoolsFile, "\n") {
		if strings.HasPrefix(line, string(urn)) {
			line = strings.ReplaceAll(line, ",Open,", ",Closed,")
		}
		lines = append(lines, line)
	}
	if _, err := w.register.Import(w.t.Context(), strings.NewReader(strings.Join(lines, "\n")),
		func(int, int) {}); err != nil {
		w.t.Fatal(err)
	}
}

func TestLeadersFollowToTheSuccessor(t *testing.T) {
	w := newWorld(t)
	l, s := w.listed(mary, oak)
	staying := w.enlist(tom, elm)
	w.succeed(oak, elm)

	moved, service := must(leaders.GetLeader(t.Context(), w.db, l.ID))(
		t), must(leaders.GetService(t.Context(), w.db, s.ID))(t)
	if moved.HomeURN != elm || moved.State != leaders.Listed || service.HomeURN != elm || !service.Shown() {
		t.Errorf("%+v, %+v", moved, service)
	}
	if got := must(leaders.GetLeader(t.Context(), w.db, staying.ID))(t); got.Version != 1 {
		t.Errorf("%+v", got)
	}
	want := []events.Type{leaders.LeaderListed, leaders.LeaderChanged}
	if diff := cmp.Diff(want, w.happened(l.ID)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(leaders.ServiceChanged, w.last(s.ID).Type); diff != "" {
		t.Error(diff)
	}
}

func TestALeaderOfBothSchoolsIsRetiredAtTheClosedOne(t *testing.T) {
	w := newWorld(t)
	both := person("both", leads(oak), leads(elm))
	at, s := w.listed(both, oak)
	there := w.enlist(both, elm)
	w.succeed(oak, elm)

	old, service := must(leaders.GetLeader(t.Context(), w.db, at.ID))(
		t), must(leaders.GetService(t.Context(), w.db, s.ID))(t)
	if old.HomeURN != oak || old.State != leaders.Retired || service.State != leaders.Withdrawn {
		t.Errorf("%+v, %+v", old, service)
	}
	if got := must(leaders.GetLeader(t.Context(), w.db, there.ID))(t); got.State != leaders.Listed || got.Version != 1 {
		t.Errorf("%+v", got)
	}
	if diff := cmp.Diff([]events.Type{leaders.LeaderListed, leaders.LeaderRetired}, w.happened(at.ID)); diff != "" {
		t.Error(diff)
	}
}

// consume records an event as another noun would, and handles it twice.
func (w *world) consume(what events.Type, subject string, data any, follow func(events.Event) error) {
	w.t.Helper()
	if err := w.update(func(tx docdb.Tx) error {
		return w.log.Append(w.t.Context(), tx, what, subject,
			data)
	}); err != nil {
		w.t.Fatal(err)
	}
	for range 2 {
		if err := follow(w.last(subject)); err != nil {
			w.t.Fatal(err)
		}
	}
}

func TestALeaderWhoseRoleEndedIsRetired(t *testing.T) {
	w := newWorld(t)
	l, s := w.listed(mary, oak)
	ended := func(held people.Held, account string) {
		w.consume(people.MembershipEnded, "membership_"+account,
			people.Membership{AccountID: account, Role: held.Role, Place: held.Place},
			func(e events.Event) error { return w.FollowEnd(t.Context(), e) })
	}
	ended(people.Held{Role: people.Head, Place: people.School(oak)}, "mary")
	ended(leads(elm), "mary")
	ended(leads(oak), "tom")
	if got := must(leaders.GetLeader(t.Context(), w.db, l.ID))(t); got.State != leaders.Listed {
		t.Fatalf("retired by the end of something else: %+v", got)
	}
	ended(leads(oak), "mary")
	if got := must(leaders.GetLeader(t.Context(), w.db, l.ID))(t); got.State != leaders.Retired || got.Version != 2 {
		t.Errorf("%+v", got)
	}
	if got := must(leaders.GetService(t.Context(), w.db, s.ID))(t); got.State != leaders.Withdrawn {
		t.Errorf("%+v", got)
	}
}

func TestANewNameIsTakenOver(t *testing.T) {
	w := newWorld(t)
	signer := must(token.NewSigner("lateral", w.clock.Now, token.Key{ID: "k", Secret: []byte(strings.Repeat("s", 32))}))(t)
	directory := must(people.New(w.db, w.log, w.clock.Now, w.ids, signer, [][]byte{[]byte(strings.Repeat("t", 32))},
		people.Hashing(password.NewHasher(password.Params{MemoryKiB: 64, Passes: 1, Lanes: 1}, 1))))(t)
	account := must(directory.Provision(t.Context(), people.ProvisionInput{
		Name: "Mary Ellis", Email: "mary@oak.example", Password: "correct horse battery", Held: []people.Held{leads(oak)},
	}))(t)
	l := w.enlist(people.Actor{AccountID: account.ID, Name: "Mary Lamb", Held: []people.Held{leads(oak)}}, oak)
	w.consume(people.AccountRenamed, account.ID, people.PersonData{AccountID: account.ID},
		func(e events.Event) error { return w.FollowRename(t.Context(), e) })
	if got := must(leaders.GetLeader(t.Context(), w.db, l.ID))(t); got.Name != "Mary Ellis" ||
		got.NameKey != "mary ellis" || got.Version != 2 {
		t.Errorf("%+v", got)
	}
}
