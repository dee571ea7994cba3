package notices_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/events"
	"lateral/services/people"
)

// readdressed asks for another address for somebody, and returns the letters by
// address.
func (w *world) readdressed(word, to string) map[string]string {
	w.t.Helper()
	a := w.who[word]
	c := got(w.Directory.AskAddress(w.Ctx, people.Actor{AccountID: a.ID, Email: a.Email}, to))(w.t)
	return w.lettersOf(people.AddressChangeAsked, people.AddressData{
		AccountID: a.ID, ChangeID: c.ID, OldLinkID: "link_old", NewLinkID: "link_new",
	})
}

func (w *world) lettersOf(what events.Type, data people.AddressData) map[string]string {
	w.t.Helper()
	all := map[string]string{}
	for _, m := range w.letters(what, "", data) {
		if all[m.To] != "" {
			w.t.Errorf("%s has two letters", m.To)
		}
		all[m.To] = m.Subject + "\n" + m.Text
	}
	return all
}

func (w *world) wantLetters(all map[string]string, phrases map[string][]string) {
	w.t.Helper()
	if len(all) != len(phrases) {
		w.t.Errorf("%d letters, want %d: %v", len(all), len(phrases), all)
	}
	for to, wanted := range phrases {
		for _, phrase := range wanted {
			if !strings.Contains(all[to], phrase) {
				w.t.Errorf("the letter to %s does not say %q: %s", to, phrase, all[to])
			}
		}
	}
}

func TestBothAddressesAreAsked(t *testing.T) {
	w := newWorld(t)
	all := w.readdressed("head", "hana@new.example")
	w.wantLetters(all, map[string][]string{
		"head@example.org": {"hana@new.example", "say no", "/change-address?token=" + w.Directory.Link("link_old"),
			"Mon 19 Jan 2026"},
		"hana@new.example": {"say no", "/change-address?token=" + w.Directory.Link("link_new"), "Mon 19 Jan 2026"},
	})
	for _, secret := range []string{"Hana", "Ashby", "head@example.org"} {
		if strings.Contains(all["hana@new.example"], secret) {
			t.Errorf("a stranger's address is told %q", secret)
		}
	}
}

func TestTheOwnerOfAnAddressIsToldThatSomebodyWantsIt(t *testing.T) {
	w := newWorld(t)
	all := w.readdressed("head", "leader@example.org")
	w.wantLetters(all, map[string][]string{
		"head@example.org":   {"say no"},
		"leader@example.org": {"has a Lateral account already", "/forgotten-password"},
	})
	if strings.Contains(all["leader@example.org"], "token=") {
		t.Error("they could press something")
	}
}

func TestTheOldAddressIsToldWhenItIsNoLongerUsed(t *testing.T) {
	w := newWorld(t)
	a := w.who["head"]
	c := got(w.Directory.AskAddress(w.Ctx, people.Actor{AccountID: a.ID, Email: a.Email}, "hana@new.example"))(t)
	data := people.AddressData{AccountID: a.ID, ChangeID: c.ID}
	var asked people.AddressData
	all := w.Happened(people.AddressChangeAsked)
	must(t, all[len(all)-1].Decode(&asked))
	for _, link := range []string{asked.OldLinkID, asked.NewLinkID} {
		got(w.Directory.ConfirmAddress(w.Ctx, w.Directory.Link(link)))(t)
	}
	letters := w.lettersOf(people.AddressChanged, data)
	w.wantLetters(letters, map[string][]string{
		"head@example.org": {"no longer uses this address", "/pages/contact"},
		"hana@new.example": {"you sign in with hana@new.example"},
	})
	if strings.Contains(letters["head@example.org"], "new.example") {
		t.Error("whoever has the old mailbox by now learns the new address")
	}
	if diff := cmp.Diff("You have a new address for Lateral", w.noticesOf("head")[0].Title); diff != "" {
		t.Error(diff)
	}
}
