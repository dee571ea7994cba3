package matchinghttp_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/money"
	"lateral/pkg/search/bleve"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/matchinghttp"
	"lateral/services/matching/rules"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
	"lateral/services/themes"
)

// serve answers for a need and two services: one fits, one belongs to the same
// school. The token "head" makes the caller the school's head.
func serve(t *testing.T) (server *httpxtest.Server, needID string) {
	t.Helper()
	w := needstest.New(t, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas())...)
	w.Import(needstest.School{URN: "100001"}, needstest.School{URN: "100002", Name: "Elm School", Town: "Fareham"})
	for id, urn := range map[string]register.URN{"service_1": "100001", "service_2": "100002"} {
		insert(t, w, id, urn)
	}
	engine, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	s := matching.New(w.DB, engine, w.Clock.Now)
	if err := s.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	callers := peopletest.Callers{"head": needstest.Person(people.Head, "100001")}
	server = httpxtest.Serve(t, httpx.Route{
		Method: "GET", Path: "/needs/{id}/matches", Access: callers.Gate().SignedIn(), Handle: matchinghttp.ListMatches(s),
	})
	return server, w.Post("100001", needstest.Ask()).ID
}

// insert writes the documents of a leader with a service, as the noun would.
func insert(t *testing.T, w *needstest.World, id string, urn register.URN) {
	t.Helper()
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		l := leaders.Leader{Meta: docdb.Meta{ID: "leader_" + id}, AccountID: "a" + id, Name: "Ann", HomeURN: urn,
			State: leaders.Listed}
		d := leaders.Designation{
			Meta: docdb.Meta{ID: "designation_" + id}, LeaderID: l.ID, Kind: leaders.NLE, // without themes
			AwardedOn: "2024-09-01", State: leaders.Verified,
		}
		s := leaders.Service{
			Meta: docdb.Meta{ID: id}, Ref: "S-" + id, LeaderID: l.ID, HomeURN: urn, Title: "Phonics",
			Themes: []themes.ID{"phonics"},
			Phases: []register.Phase{register.Primary}, Formats: []themes.Format{themes.Review}, InPerson: true, TravelKM: 20,
			DayRate: money.Pounds(400), State: leaders.ServiceListed,
		}
		h := diary.HalfDay{
			Meta: docdb.Meta{ID: l.ID + ".2026-02-03.pm"}, LeaderID: l.ID,
			Slot: calendar.Slot{Date: "2026-02-03", Half: calendar.PM},
			At:   "2026-02-03.pm", State: diary.Free,
		}
		record := evidence.Record{Meta: docdb.Meta{ID: l.ID}, HalfDays: 19, Schools: 4, FirstOn: "2025-09-09",
			LastOn: "2025-12-01"}
		for _, err := range []error{
			docdb.Of[leaders.Leader]("leaders").Insert(w.Ctx, tx, &l),
			docdb.Of[leaders.Designation]("designations").Insert(w.Ctx, tx, &d),
			docdb.Of[leaders.Service]("services").Insert(w.Ctx, tx, &s),
			docdb.Of[diary.HalfDay]("half_days").Insert(w.Ctx, tx, &h),
			docdb.Of[evidence.Record]("leader_records").Insert(w.Ctx, tx, &record),
		} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestMatchesAndWhyNot(t *testing.T) {
	server, id := serve(t)
	a := server.OK("head", "GET", "/needs/"+id+"/matches", "")
	var got struct {
		Items    []matchinghttp.Match
		Fitting  int
		Excluded []matchinghttp.Excluded
		Counts   []matchinghttp.Count
		ByWords  bool
	}
	a.Into(&got)
	if len(got.Items) != 1 || got.Fitting != 1 || !got.ByWords {
		t.Fatalf("answer = %s", a.Raw)
	}
	if strings.Contains(string(a.Raw), "null") {
		t.Errorf("a list is null: %s", a.Raw)
	}
	m := got.Items[0]
	wantLeader := matchinghttp.Leader{ID: "leader_service_2", Name: "Ann", HomeURN: "100002", HomeName: "Elm School",
		HomeTown: "Fareham"}
	if diff := cmp.Diff(wantLeader, m.Leader); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(matchinghttp.Record{HalfDays: 19, Schools: 4, FirstOn: "2025-09-09", LastOn: "2025-12-01"},
		m.Record); diff != "" {
		t.Error(diff)
	}
	if m.Service.Ref != "S-service_2" || len(m.Designations) != 1 || m.Price != money.Pounds(1200) ||
		m.FreeHalfDays != 1 ||
		m.FirstFree.String() != "2026-02-03.pm" || m.DistanceKM != nil || len(m.Evidence) < 6 || m.Score <= 0 ||
		m.Score > 1 {
		t.Errorf("match = %+v", m)
	}
	counts := []matchinghttp.Count{{Rule: rules.OwnSchool, Reason: "Leaders of your own school", Count: 1}}
	if diff := cmp.Diff(counts, got.Counts); diff != "" {
		t.Error(diff)
	}
	if len(got.Excluded) != 1 || got.Excluded[0].Sentence != "Works at your own school." {
		t.Errorf("excluded = %+v", got.Excluded)
	}
}

func TestMatchesRefuse(t *testing.T) {
	server, id := serve(t)
	for path, want := range map[string]int{
		"/needs/need_x/matches":               http.StatusNotFound,
		"/needs/" + id + "/matches?limit=0":   http.StatusUnprocessableEntity,
		"/needs/" + id + "/matches?limit=999": http.StatusUnprocessableEntity,
		"/needs/" + id + "/matches?limit=x":   http.StatusUnprocessableEntity,
	} {
		if a := server.Call("head", "GET", path, ""); a.Status != want {
			t.Errorf("%s: %d, want %d: %s", path, a.Status, want, a.Raw)
		}
	}
	if a := server.Call("mallory", "GET", "/needs/"+id+"/matches", ""); a.Status != http.StatusUnauthorized {
		t.Errorf("a forged token: %d", a.Status)
	}
}
