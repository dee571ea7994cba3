package diaryhttp_test

import (
	"cmp"
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/diary/diaryhttp"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
)

const (
	oak register.URN = "100001"
	elm register.URN = "100002"
)

// server answers the operations on the diary of a leader of Oak. The bearer token is the name
// of the caller. It begins in the spring term of 2025/26.
type server struct {
	*peopletest.Kit
	http  *httpxtest.Server
	diary *diary.Service
	path  string // of the diary
	id    string // of the leader
}

// review is what asks for releases, and knows of everybody but the blind.
type review struct{}

func (review) Stands(_ context.Context, _ docdb.Reader, actor people.Actor, _ diary.Release) (diary.Stand, error) {
	return diary.Stand{Sees: actor.AccountID != "elm head", ActedAgainst: actor.AccountID == "other head"}, nil
}

func (review) Tell(context.Context, docdb.Tx, events.Type, diary.Release, people.Actor) error {
	return nil
}

func (review) Holds(context.Context, docdb.Reader, diary.Release, diary.Ask) (bool, error) {
	return true, nil
}

func (review) Decided(context.Context, docdb.Tx, diary.Release, people.Actor) error { return nil }

// answered is what a decision answers with: what the half-days are for.
type answered struct {
	Body struct {
		For string `json:"for"`
	}
}

func answer(_ context.Context, _ people.Actor, from diary.Origin) (*answered, error) {
	var a answered
	a.Body.For = from.ID
	return &a, nil
}

func newServer(t *testing.T) *server {
	t.Helper()
	k := peopletest.New(t, append(leaders.Schemas(), diary.Schemas()...)...)
	k.Schools(oak, elm)
	d := diary.New(k.DB, k.Log, k.Clock.Now, k.IDs)
	d.Serve("review", review{})
	callers := peopletest.Callers{}
	for name, held := range map[string]people.Held{
		"leader":     {Role: people.Leader, Place: people.School(oak)},
		"colleague":  {Role: people.Leader, Place: people.School(oak)},
		"oak head":   {Role: people.Head, Place: people.School(oak)},
		"other head": {Role: people.Head, Place: people.School(oak)},
		"elm head":   {Role: people.Head, Place: people.School(elm)},
	} {
		callers[name] = people.Actor{AccountID: name, Name: name, Held: []people.Held{held}}
	}
	l, err := leaders.New(k.DB, k.Log, k.Clock.Now, k.IDs).Enlist(t.Context(), callers["leader"],
		leaders.EnlistInput{HomeURN: oak})
	if err != nil {
		t.Fatal(err)
	}
	in := callers.Gate().SignedIn()
	return &server{k, httpxtest.Serve(t,
		httpx.Route{Method: "GET", Path: "/leaders/{id}/diary", Access: in, Handle: diaryhttp.GetDiary(d)},
		httpx.Route{Method: "PUT", Path: "/leaders/{id}/diary", Access: in, Handle: diaryhttp.ChangeDiary(d)},
		httpx.Route{Method: "POST", Path: "/releases/{id}/grant", Access: in, Handle: diaryhttp.GrantRelease(d, answer)},
		httpx.Route{Method: "POST", Path: "/releases/{id}/refuse", Access: in, Handle: diaryhttp.RefuseRelease(d, answer)},
	), d, "/leaders/" + l.ID + "/diary", l.ID}
}

// within does something in a transaction.
func (s *server) within(fn func(docdb.Tx) error) {
	s.T.Helper()
	if err := s.DB.Update(s.Ctx, fn); err != nil {
		s.T.Fatal(err)
	}
}

// open opens a Tuesday's half-days, then holds the morning and books the afternoon.
func (s *server) open() {
	s.T.Helper()
	s.http.OK("leader", "PUT", s.path, `{"open":[{"date":"2026-02-03","half":"am"},{"date":"2026-02-03","half":"pm"},
		{"date":"2026-02-04","half":"am"}]}`)
	day := []calendar.Slot{{Date: "2026-02-03", Half: calendar.AM}, {Date: "2026-02-03", Half: calendar.PM}}
	s.within(func(tx docdb.Tx) error { return diary.Hold(s.Ctx, tx, s.id, day[:1], "proposal_1") })
	s.within(func(tx docdb.Tx) error { return diary.Take(s.Ctx, tx, s.id, day[1:], "agreement_1") })
}

// Who belongs to the home school sees what each half-day is kept for; to others it looks closed.
func TestWhoSeesWhatOfADiary(t *testing.T) {
	s := newServer(t)
	s.open()
	const free, closed, held, booked = "free ", "closed ", "held proposal_1", "booked agreement_1"
	for who, want := range map[string][]string{
		"leader": {held, booked, free}, "oak head": {held, booked, free}, "elm head": {closed, closed, free},
	} {
		var page struct{ Weeks []diaryhttp.DiaryWeek }
		s.http.OK(who, "GET", s.path, "").Into(&page)
		var got []string
		for _, week := range page.Weeks {
			for _, day := range week.Days {
				switch day.Date {
				case "2026-02-03":
					got = append(got, day.AM.State+" "+day.AM.By, day.PM.State+" "+day.PM.By)
				case "2026-02-04":
					got = append(got, day.AM.State+" "+day.AM.By)
				}
			}
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", who, diff)
		}
	}
}

// A diary is read a term at a time, each with the ways to the ones beside it, and says what is past.
func TestADiaryIsReadByTerms(t *testing.T) {
	s := newServer(t)
	for _, tt := range []struct{ query, term, previous, next string }{
		{"", "2025-26-spring", "2025-26-autumn", "2025-26-summer"},
		{"?term=2025-26-autumn", "2025-26-autumn", "2024-25-summer", "2025-26-spring"},
		{"?term=2025-26-summer", "2025-26-summer", "2025-26-spring", "2026-27-autumn"},
		{"?term=2015-16-spring", "2015-16-spring", "2015-16-autumn", "2015-16-summer"},
	} {
		var page diaryhttp.Diary
		s.http.OK("elm head", "GET", s.path+tt.query, "").Into(&page)
		if got := []string{page.Term.ID, page.Previous.ID, page.Next.ID}; !slices.Equal(got,
			[]string{tt.term, tt.previous, tt.next}) {
			t.Errorf("%s: %v", tt.query, got)
		}
		for _, week := range page.Weeks {
			if now := week.Monday <= page.Today && page.Today < week.Monday.AddDays(5); week.Now != now ||
				week.Past != (week.Days[4].Date < page.Today) || len(week.Days) != 5 {
				t.Errorf("on %s, the week of %s is now: %t, past: %t", page.Today, week.Monday, week.Now, week.Past)
			}
		}
	}
}

func TestWhatADiaryRefuses(t *testing.T) {
	const one = `{"open":[{"date":"2026-02-05","half":"am"}]}`
	s := newServer(t)
	s.open()
	many := strings.Repeat(`{"date":"2026-02-05","half":"am"},`, 1000) + `{"date":"2026-02-05","half":"am"}`
	for _, tt := range []struct {
		name, who, method, path, body string
		status                        int
		bad                           []string
	}{
		{"nobody", "", "GET", s.path, "", 401, nil},
		{"no such leader", "leader", "GET", "/leaders/leader_x/diary", "", 404, nil},
		{"an id that is too long", "leader", "GET", "/leaders/" + strings.Repeat("x", 101) + "/diary", "", 422,
			[]string{"path.id"}},
		{"no term of the year", "leader", "GET", s.path + "?term=2025-26-winter", "", 422, []string{"query.term"}},
		{"a term before all", "leader", "GET", s.path + "?term=1999-00-spring", "", 422, []string{"query.term"}},
		{"years that do not follow", "leader", "GET", s.path + "?term=2025-27-spring", "", 422, []string{"query.term"}},
		{"too long for a term", "leader", "GET", s.path + "?term=2025-26-spring-and-more", "", 422, []string{"query.term"}},
		{"nobody's change", "", "PUT", s.path, one, 401, nil},
		{"a head's change", "oak head", "PUT", s.path, one, 403, nil},
		{"a colleague's change", "colleague", "PUT", s.path, one, 403, nil},
		{"no JSON", "leader", "PUT", s.path, `{"open":`, 400, nil},
		{"a field that nobody knows", "leader", "PUT", s.path, `{"opens":[]}`, 422, []string{"body.opens"}},
		{"a text for a list", "leader", "PUT", s.path, `{"open":"2026-02-05"}`, 422, []string{"body.open"}},
		{"no half", "leader", "PUT", s.path, `{"open":[{"date":"2026-02-05"}]}`, 422, []string{"body.open[0]"}},
		{"no day of the calendar", "leader", "PUT", s.path, `{"close":[{"date":"2026-02-30","half":"am"}]}`, 422,
			[]string{"body.close[0].date"}},
		{"a Saturday", "leader", "PUT", s.path, `{"open":[{"date":"2026-02-07","half":"am"}]}`, 422, []string{"body.open[0]"}},
		{"opened and closed", "leader", "PUT", s.path, `{"open":[{"date":"2026-02-05","half":"am"}],` +
			`"close":[{"date":"2026-02-05","half":"am"}]}`, 422, []string{"body.open[0]"}},
		{"more than a request holds", "leader", "PUT", s.path, `{"open":[` + many + `]}`, 422, []string{"body.open"}},
		{"what is kept for somebody", "leader", "PUT", s.path, `{"close":[{"date":"2026-02-04","half":"am"},` +
			`{"date":"2026-02-03","half":"pm"},{"date":"2026-02-03","half":"am"}]}`, 409,
			[]string{"body.close[2]", "body.close[1]"}},
		{"a term that is none", "leader", "PUT", s.path + "?term=soon", one, 422, []string{"query.term"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := s.http.Call(tt.who, tt.method, tt.path, tt.body)
			if got.Status != tt.status {
				t.Fatalf("%d %s", got.Status, got.Raw)
			}
			if diff := gocmp.Diff(tt.bad, got.Bad()); tt.bad != nil && diff != "" {
				t.Errorf("%s: %s", diff, got.Raw)
			}
			if strings.Contains(string(got.Raw), "proposal_1") {
				t.Errorf("an id of the program's own is shown: %s", got.Raw)
			}
		})
	}
	counts := s.http.OK("leader", "GET", s.path, "").Body()["counts"]
	if diff := gocmp.Diff(any(map[string]any{"free": 1.0, "held": 1.0, "booked": 1.0, "left": 1.0}), counts); diff != "" {
		t.Errorf("something changed: %s", diff)
	}
}

// asked is a release that waits for the head of Oak, at version 1.
func (s *server) asked() string {
	s.T.Helper()
	var rel diary.Release
	s.within(func(tx docdb.Tx) error {
		var err error
		rel, err = s.diary.AskRelease(s.Ctx, tx, diary.Ask{
			Origin: diary.OriginOf("commission_1"), For: diary.OriginOf("review_1"), LeaderID: s.id, HomeURN: oak,
			Slots: []calendar.Slot{{Date: "2026-02-04", Half: calendar.AM}},
		}, people.Actor{AccountID: "leader"})
		return err
	})
	return rel.ID
}

// A head of the home school answers once. Each line is one answer to a release of its own.
func TestHowAReleaseIsAnswered(t *testing.T) {
	long := strings.Repeat("é", 501)
	for _, tt := range []struct {
		name, who, verb, version, body string
		status                         int
		bad                            []string
	}{
		{"granted", "", "grant", "", `{}`, 200, nil},
		{"granted with a note", "", "grant", "", `{"note":"Gladly."}`, 200, nil},
		{"refused with a reason", "", "refuse", "", `{"note":"We have Ofsted."}`, 200, nil},
		{"the longest reason", "", "refuse", "", `{"note":"` + long[2:] + `"}`, 200, nil},
		{"refused without a reason", "", "refuse", "", `{}`, 422, []string{"body.note"}},
		{"refused with spaces", "", "refuse", "", `{"note":"  "}`, 422, []string{"body.note"}},
		{"a note that is too long", "", "grant", "", `{"note":"` + long + `"}`, 422, []string{"body.note"}},
		{"a number for a note", "", "grant", "", `{"note":1}`, 422, []string{"body.note"}},
		{"a field that nobody knows", "", "grant", "", `{"why":"No."}`, 422, []string{"body.why"}},
		{"no version", "", "grant", "none", `{}`, 428, []string{"header.If-Match"}},
		{"a later version", "", "grant", `"2"`, `{}`, 412, nil},
		{"nobody", "none", "grant", "", `{}`, 401, nil},
		{"the leader", "leader", "grant", "", `{}`, 403, nil},
		{"a head who acted for the other school", "other head", "grant", "", `{}`, 403, nil},
		{"a head who does not see it", "elm head", "grant", "", `{}`, 404, nil},
		{"a head who does not see it says no", "elm head", "refuse", "", `{"note":"No."}`, 404, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newServer(t)
			s.open()
			path := "/releases/" + s.asked() + "/" + tt.verb
			who, version := strings.TrimPrefix(cmp.Or(tt.who, "oak head"), "none"), cmp.Or(tt.version, `"1"`)
			got := s.http.Call(who, "POST", path, tt.body, "If-Match", strings.TrimPrefix(version, "none"))
			if got.Status != tt.status {
				t.Fatalf("%d %s", got.Status, got.Raw)
			}
			if tt.bad != nil && !slices.Equal(tt.bad, got.Bad()) {
				t.Errorf("it names %v", got.Bad())
			}
			again := s.http.Call("oak head", "POST", path, `{"note":"Again."}`, "If-Match", `"2"`)
			want := http.StatusPreconditionFailed // as it was before
			if tt.status == 200 {
				want = http.StatusConflict // answered
				if got.Body()["for"] != "commission_1" {
					t.Errorf("answered with %s", got.Raw)
				}
			}
			if again.Status != want {
				t.Errorf("afterwards: %d %s", again.Status, again.Raw)
			}
		})
	}
}
