package notices_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/notices"
	"lateral/services/people"
)

func withNote(data any, note string) any {
	d, _ := data.(leaders.DesignationData)
	d.Note = note
	return d
}

func TestANoticeIsUnreadUntilItIsRead(t *testing.T) {
	w := newWorld(t)
	changed := people.PersonData{AccountID: w.who["head"].ID}
	first := w.happen(people.PasswordChanged, "", changed)
	must(t, w.Tell(w.Ctx, first))
	want := notices.Notice{
		Meta: docdb.Meta{ID: first.ID + "." + w.who["head"].ID, Version: 1}, AccountID: w.who["head"].ID, EventID: first.ID,
		Path:  "/forgotten-password",
		Title: "Your password was changed", At: first.At, Unread: true,
		Text: "Your password was changed, and you were signed out everywhere else.\n\nIf this was you, you need do " +
			"nothing. If it was not, ask for a new password at once.",
	}
	if diff := cmp.Diff([]notices.Notice{want}, w.noticesOf("head")); diff != "" {
		t.Error(diff)
	}
	w.Clock.Advance(time.Hour)
	must(t, w.Tell(w.Ctx, w.happen(people.PasswordChanged, "", people.PersonData{AccountID: w.who["senior"].ID})))
	w.unread(map[string]int64{"head": 1, "senior": 1, "finance": 0})

	n, err := w.MarkRead(w.Ctx, w.actor("head"))
	must(t, err)
	if n != 1 {
		t.Errorf("%d were read", n)
	}
	w.unread(map[string]int64{"head": 0, "senior": 1})
	read := w.noticesOf("head")[0]
	if read.Unread || read.ReadAt == nil || !read.ReadAt.Equal(w.Clock.Now()) {
		t.Errorf("it is %+v", read)
	}
	must(t, w.Tell(w.Ctx, first)) // consumed again, it stays read
	w.unread(map[string]int64{"head": 0})
	if n, err := w.MarkRead(w.Ctx, w.actor("head")); n != 0 || err != nil {
		t.Errorf("%d more, %v", n, err)
	}
}

func (w *world) unread(want map[string]int64) {
	w.t.Helper()
	for word, n := range want {
		got, err := w.Unread(w.Ctx, w.actor(word))
		if err != nil || got != n {
			w.t.Errorf("%s has %d unread, %v; want %d", word, got, err, n)
		}
	}
}

func TestManyNoticesArePagedAndReadAtOnce(t *testing.T) {
	w := newWorld(t)
	const many = 130
	for range many {
		must(t, w.Tell(w.Ctx, w.happen(people.PasswordChanged, "", people.PersonData{AccountID: w.who["head"].ID})))
		w.Clock.Advance(time.Minute)
	}
	seen := 0
	var before time.Time
	for cursor := ""; ; {
		page, next, err := w.List(w.Ctx, w.actor("head"), cursor, 25)
		must(t, err)
		for _, n := range page {
			if seen++; seen > 1 && !n.At.Before(before) {
				t.Errorf("%s comes after %s", n.At, before)
			}
			before = n.At
		}
		if cursor = next; next == "" {
			break
		}
	}
	n, err := w.MarkRead(w.Ctx, w.actor("head"))
	must(t, err)
	if seen != many || n != many {
		t.Errorf("%d listed and %d read of %d", seen, n, many)
	}
}
