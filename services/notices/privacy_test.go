package notices_test

import (
	"strings"
	"testing"

	"lateral/services/people"
	"lateral/services/privacy"
)

func (w *world) privacy() *privacy.Service {
	return privacy.New(w.DB, w.Log, w.Queue, w.Directory, w.Clock.Now, w.IDs)
}

// erasures are a waiting request of the head, and a refused one of the senior
// leader.
func (w *world) erasures() (waits, refused privacy.ErasureData) {
	w.t.Helper()
	s := w.privacy()
	ask := func(word string) privacy.Erasure {
		return got(s.Ask(w.Ctx, people.Actor{AccountID: w.who[word].ID}))(w.t)
	}
	e := ask("senior")
	operator := people.Actor{AccountID: w.who["operator"].ID,
		Held: []people.Held{{Role: people.Operator, Place: people.Service()}}}
	got(s.Refuse(w.Ctx, operator, e.ID, e.Version, "Your agreement is not over yet."))(w.t)
	head := ask("head")
	return privacy.ErasureData{ErasureID: head.ID, AccountID: head.AccountID}, privacy.ErasureData{ErasureID: e.ID,
		AccountID: e.AccountID}
}

// An erased person gets one last letter, and then no more.
func TestWhoIsErasedGetsALastLetter(t *testing.T) {
	w := newWorld(t)
	a := w.who["outsider"]
	e := got(w.privacy().Ask(w.Ctx, people.Actor{AccountID: a.ID}))(t)
	operator := people.Actor{AccountID: w.who["operator"].ID,
		Held: []people.Held{{Role: people.Operator, Place: people.Service()}}}
	got(w.privacy().CarryOut(w.Ctx, operator, e.ID, e.Version))(t)
	sent := w.letters(privacy.ErasureBegun, "operator", privacy.ErasureData{ErasureID: e.ID, AccountID: a.ID})
	if len(sent) != 1 || sent[0].To != a.Email || !strings.Contains(sent[0].Text, "our last letter") ||
		strings.Contains(sent[0].Text, "Una") {
		t.Errorf("sent %+v", sent)
	}
	if more := w.letters(people.PasswordChanged, "", people.PersonData{AccountID: a.ID}); len(more) > 0 {
		t.Errorf("sent %+v", more)
	}
}
