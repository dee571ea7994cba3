package enquiries_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// list reads one page of a list: the references on it, and the next cursor.
type list func(cursor string, limit int) ([]string, string, error)

// inPages reads the whole list, so many at a time.
func (read list) inPages(t *testing.T, limit int) (all []string) {
	t.Helper()
	for cursor, n := "", 0; ; n++ {
		page, next, err := read(cursor, limit)
		must(t, err)
		if len(page) > limit || len(page) == 0 && next != "" || n > 100 {
			t.Fatalf("page %d of %d has %d, and then %q", n, limit, len(page), next)
		}
		all = append(all, page...)
		if cursor = next; next == "" {
			return all
		}
	}
}

// crowd is a world with 23 threads: one about Ash's need, eight about it that are over, and one
// about each of many other needs. Their releases are in all states but granted.
func crowd(t *testing.T) *enquiriestest.World {
	t.Helper()
	w := enquiriestest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	const copies = 22
	w.Copies("needs", w.AshNeed.ID, copies, func(i int) map[string]any {
		return map[string]any{"number": 9000 + i, "ref": fmt.Sprint("N-", 9000+i)}
	})
	w.Copies("enquiries", p.EnquiryID, copies, func(i int) map[string]any {
		needID := w.AshNeed.ID
		if i%3 > 0 {
			needID = enquiriestest.CopyOf(needID, i)
		}
		return map[string]any{"ref": fmt.Sprint("E-", 9000+i), "number": 9000 + i, "live": i%3 > 0, "needId": needID,
			"sentAt": w.Clock.Now().Add(time.Duration(i/2) * time.Minute)}
	})
	w.Copies("proposals", p.ID, copies, func(i int) map[string]any {
		return map[string]any{"enquiryId": enquiriestest.CopyOf(p.EnquiryID, i)}
	})
	w.Copies("releases", w.Release(p).ID, copies, func(i int) map[string]any {
		return map[string]any{"enquiryId": enquiriestest.CopyOf(p.EnquiryID, i),
			"proposalId": enquiriestest.CopyOf(p.ID, i), "state": []diary.ReleaseState{diary.AskedRelease,
				diary.LapsedRelease, diary.RefusedRelease}[i%3]}
	})
	return w
}

// However many go on a page, a list has each thread once, in the same order: live ones first,
// then the latest. It is counted as it is listed, and is parted by what is live.
func TestPagesOfThreadsHaveEachOnce(t *testing.T) {
	w := crowd(t)
	yes, no := true, false
	for _, tt := range []struct {
		name  string
		actor people.Actor
		in    enquiries.ListInput
		many  int
	}{
		{"of the school", enquiriestest.Head(enquiriestest.Ash), enquiries.ListInput{URN: enquiriestest.Ash}, 23},
		{"of the school, for another senior leader", enquiriestest.Senior(enquiriestest.Ash),
			enquiries.ListInput{URN: enquiriestest.Ash}, 23},
		{"of one need", enquiriestest.Head(enquiriestest.Ash), enquiries.ListInput{NeedID: w.AshNeed.ID}, 9},
		{"of the leader", enquiriestest.LeaderAt(enquiriestest.Cedar), enquiries.ListInput{}, 23},
		{"of the partnership", w.Broker(), enquiries.ListInput{PartnershipID: w.Partnership.ID}, 23},
		{"of another leader", enquiriestest.LeaderAt(enquiriestest.Elm), enquiries.ListInput{}, 0},
		{"of the home head, who leads nobody's need", enquiriestest.Head(enquiriestest.Cedar), enquiries.ListInput{}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := listOf(w, tt.actor, tt.in).inPages(t, 100)
			for _, limit := range []int{1, 2, 7, 23} {
				if got := listOf(w, tt.actor, tt.in).inPages(t, limit); !slices.Equal(got, all) {
					t.Errorf("%d a page: %v, all at once: %v", limit, got, all)
				}
			}
			if !slices.IsSortedFunc(all, func(a, b string) int { return strings.Compare(upTo(b), upTo(a)) }) {
				t.Errorf("not live first, then latest: %v", all)
			}
			n := got(w.Enquiries.Count(w.Ctx, tt.actor, tt.in))(t)
			if seen := slices.Compact(slices.Sorted(slices.Values(all))); len(all) != tt.many || len(seen) != n ||
				n != tt.many {
				t.Errorf("%d are counted and %d listed, %d of them once; want %d", n, len(all), len(seen), tt.many)
			}
			parts := tt.in
			parts.Live = &yes
			live := listOf(w, tt.actor, parts).inPages(t, 3)
			parts.Live = &no
			if got := slices.Concat(live, listOf(w, tt.actor, parts).inPages(t, 3)); !slices.Equal(got, all) {
				t.Errorf("in two parts: %v, together: %v", got, all)
			}
		})
	}
}

// upTo is a line of listOf without the reference.
func upTo(line string) string { return line[:strings.LastIndex(line, " ")] }

// listOf is the list of threads, each as whether it is live, when it was sent, and its reference.
func listOf(w *enquiriestest.World, actor people.Actor, in enquiries.ListInput) list {
	return func(cursor string, limit int) ([]string, string, error) {
		in.Cursor, in.Limit = cursor, limit
		page, next, err := w.Enquiries.List(w.Ctx, actor, in)
		var lines []string
		for _, one := range page {
			e := one.Enquiry
			lines = append(lines, fmt.Sprintf("%-5t%s %s", e.Live, e.SentAt.Format("2006-01-02T15:04"), e.Ref))
		}
		return lines, next, err
	}
}

// What a home head was asked for is listed by its state, each once, however many go on a page.
func TestPagesOfReleasesHaveEachOnce(t *testing.T) {
	w := crowd(t)
	for state, many := range map[diary.ReleaseState]int{
		diary.AskedRelease: 9, diary.LapsedRelease: 7, diary.RefusedRelease: 7, diary.GrantedRelease: 0,
	} {
		asked := list(func(cursor string, limit int) ([]string, string, error) {
			page, next, err := w.Enquiries.Releases(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), enquiriestest.Cedar, state,
				cursor, limit)
			var ids []string
			for _, one := range page {
				ids = append(ids, one.Release.ID)
				if one.Release.State != state || one.Proposal.ID != one.Release.For.ID ||
					one.Proposal.EnquiryID != one.Enquiry.ID {
					t.Errorf("%s has %+v with %s", state, one.Release, one.Proposal.ID)
				}
			}
			return ids, next, err
		})
		all := asked.inPages(t, 100)
		if seen := slices.Compact(slices.Sorted(slices.Values(all))); len(all) != many || len(seen) != many {
			t.Errorf("%d are %s, want %d", len(all), state, many)
		}
		for _, limit := range []int{1, 4} {
			if got := asked.inPages(t, limit); !slices.Equal(got, all) {
				t.Errorf("%s, %d a page: %v, all at once: %v", state, limit, got, all)
			}
		}
	}
}
