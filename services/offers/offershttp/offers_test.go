package offershttp_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/search/bleve"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/evidence"
	"lateral/services/matching"
	"lateral/services/matching/matchinghttp"
	"lateral/services/offers"
	"lateral/services/offers/offershttp"
	"lateral/services/people/peopletest"
)

// served answers for a need of Ash that reaches Cedar, where a leader is. The tokens "leader",
// "head" and "other" make the caller that leader, the head of Ash, and the head of another school.
type served struct {
	*httpxtest.Server
	*enquiriestest.World
}

func serve(t *testing.T) served {
	t.Helper()
	w := enquiriestest.New(t, slices.Concat(evidence.Schemas(), matching.Schemas(), offers.Schemas())...)
	engine, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	m := matching.New(w.DB, engine, w.Clock.Now)
	if err := m.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	s := offers.New(w.DB, w.Log, m, w.Enquiries, w.Clock.Now, w.IDs)
	callers := peopletest.Callers{
		"leader": enquiriestest.LeaderAt(enquiriestest.Cedar), "head": enquiriestest.Head(enquiriestest.Ash),
		"other": enquiriestest.Head(enquiriestest.Birch),
	}
	signedIn := callers.Gate().SignedIn()
	return served{httpxtest.Serve(t,
		httpx.Route{Method: "GET", Path: "/fitting-needs", Access: signedIn, Handle: offershttp.ListFittingNeeds(s)},
		httpx.Route{Method: "GET", Path: "/needs/{id}/offering", Access: signedIn, Handle: offershttp.GetOffering(s)},
		httpx.Route{Method: "POST", Path: "/needs/{id}/offers", Access: signedIn, Handle: offershttp.MakeOffer(s)},
		httpx.Route{Method: "GET", Path: "/needs/{id}/offers", Access: signedIn, Handle: offershttp.ListReceivedOffers(s)},
		httpx.Route{Method: "GET", Path: "/offers", Access: signedIn, Handle: offershttp.ListOffers(s)},
		httpx.Route{Method: "POST", Path: "/offers/{id}/accept", Access: signedIn, Handle: offershttp.AcceptOffer(s)},
		httpx.Route{Method: "POST", Path: "/offers/{id}/decline", Access: signedIn, Handle: offershttp.DeclineOffer(s)},
		httpx.Route{Method: "POST", Path: "/offers/{id}/take-back", Access: signedIn, Handle: offershttp.TakeBackOffer(s)},
	), w}
}

// offer is the body of a good offer.
func (s served) offer() string { return offerOf(s.Service.ID, "I have helped three schools.") }

func offerOf(serviceID, message string) string {
	return fmt.Sprintf(`{"serviceId":%q,"message":%q,"fromOn":"2026-02-02"}`, serviceID, message)
}

// made is an offer of the leader for the need.
func (s served) made() offershttp.Offer {
	s.T.Helper()
	var made offershttp.Offer
	s.OK("leader", "POST", "/needs/"+s.AshNeed.ID+"/offers", s.offer()).Into(&made)
	return made
}

func tag(o offershttp.Offer) []string { return []string{"If-Match", httpx.ETag(o.Version)} }

// A leader sees what fits, offers, and is accepted: each side reads the same offer.
func TestAnOfferFromFirstToLast(t *testing.T) {
	s := serve(t)
	a := s.OK("leader", "GET", "/fitting-needs?school="+string(enquiriestest.Cedar), "")
	var fitting struct {
		Items    []offershttp.FittingNeed
		Services int
		Fitting  int
	}
	if a.Into(&fitting); len(fitting.Items) == 0 || fitting.Services == 0 || strings.Contains(string(a.Raw), "null") {
		t.Fatalf("%s", a.Raw)
	}
	for _, n := range fitting.Items {
		if n.Need.ID == s.AshNeed.ID && (n.DistanceKM != nil || n.Distance != "" || n.Score <= 0 || n.Score > 1) {
			t.Errorf("of a school that is not named: %+v", n.Fit)
		}
	}
	var offering offershttp.Offering
	s.OK("leader", "GET", "/needs/"+s.AshNeed.ID+"/offering?school="+string(enquiriestest.Cedar), "").Into(&offering)
	if !offering.MayOffer || len(offering.Options) == 0 || offering.Options[0].Service.ID != s.Service.ID {
		t.Errorf("%+v", offering)
	}
	made := s.made()
	var received httpx.Page[offershttp.ReceivedOffer]
	s.OK("head", "GET", "/needs/"+s.AshNeed.ID+"/offers", "").Into(&received)
	if len(received.Items) != 1 || !received.Items[0].MayAnswer {
		t.Fatalf("%+v", received)
	}
	home := matchinghttp.Leader{ID: s.Service.LeaderID, HomeURN: enquiriestest.Cedar}
	got := received.Items[0].Leader
	if home.Name, home.HomeName, home.HomeTown = got.Name, got.HomeName, got.HomeTown; got.Name == "" {
		t.Error("the leader has no name")
	}
	if diff := cmp.Diff(home, got); diff != "" {
		t.Error(diff)
	}
	var accepted offershttp.Offer
	s.OK("head", "POST", "/offers/"+made.ID+"/accept", `{"known":true}`, tag(made)...).Into(&accepted)
	if accepted.State != offers.Accepted || accepted.EnquiryID == "" || accepted.Live {
		t.Errorf("%+v", accepted)
	}
	var mine httpx.Page[offershttp.OwnOffer]
	s.OK("leader", "GET", "/offers", "").Into(&mine)
	if len(mine.Items) != 1 || mine.Items[0].ID != made.ID || mine.Items[0].Need == nil {
		t.Errorf("%+v", mine)
	}
}

// What is wrong is refused by its name, and what is not one's own looks absent.
func TestWhatOffersRefuse(t *testing.T) {
	s := serve(t)
	made := s.made()
	need, cedar := "/needs/"+s.AshNeed.ID, "?school="+string(enquiriestest.Cedar)
	noKey, theirs := []string{"Idempotency-Key", ""}, "?school="+string(enquiriestest.Ash)
	accept, long := "/offers/"+made.ID+"/accept", strings.Repeat("a", 20_001)
	const wrong, absent = http.StatusUnprocessableEntity, http.StatusNotFound
	for name, tt := range map[string]struct {
		who, method, path, body string
		headers                 []string
		status                  int
	}{
		"needs without a school":       {"leader", "GET", "/fitting-needs", "", nil, wrong},
		"of no school":                 {"leader", "GET", "/fitting-needs?school=mine", "", nil, wrong},
		"of another's school":          {"leader", "GET", "/fitting-needs" + theirs, "", nil, absent},
		"in an unknown order":          {"leader", "GET", "/fitting-needs" + cedar + "&order=tallest", "", nil, wrong},
		"round the earth":              {"leader", "GET", "/fitting-needs" + cedar + "&within=5000", "", nil, wrong},
		"on a page of none":            {"leader", "GET", "/fitting-needs" + cedar + "&limit=0", "", nil, wrong},
		"a need that never was":        {"leader", "GET", "/needs/need_x/offering" + cedar, "", nil, absent},
		"an offer for it":              {"leader", "POST", "/needs/need_x/offers", s.offer(), nil, absent},
		"an offer without a key":       {"leader", "POST", need + "/offers", s.offer(), noKey, wrong},
		"a second live one":            {"leader", "POST", need + "/offers", s.offer(), nil, http.StatusConflict},
		"an offer of nothing":          {"leader", "POST", need + "/offers", `{}`, nil, wrong},
		"of a service that never was":  {"leader", "POST", need + "/offers", offerOf("x", "I help."), nil, wrong},
		"no JSON":                      {"leader", "POST", need + "/offers", `help`, nil, http.StatusBadRequest},
		"too long a text":              {"leader", "POST", need + "/offers", offerOf(s.Service.ID, long), nil, wrong},
		"the offers of another's need": {"other", "GET", need + "/offers", "", nil, absent},
		"a page of too many":           {"head", "GET", need + "/offers?limit=1000", "", nil, wrong},
		"another's answer":             {"other", "POST", accept, `{"known":true}`, tag(made), absent},
		"the leader's own answer":      {"leader", "POST", accept, `{"known":true}`, tag(made), http.StatusForbidden},
		"a yes that does not know":     {"head", "POST", accept, `{}`, tag(made), wrong},
		"a yes to another version":     {"head", "POST", accept, `{"known":true}`, []string{"If-Match", `"99"`}, 412},
		"a no that is too long": {"head", "POST", "/offers/" + made.ID + "/decline", `{"reason":"` + long + `"}`, tag(made),
			wrong},
		"an offer that never was":       {"head", "POST", "/offers/offer_x/decline", `{}`, tag(made), absent},
		"taken back by somebody else":   {"other", "POST", "/offers/" + made.ID + "/take-back", "", tag(made), absent},
		"taken back by a forged token":  {"mallory", "POST", "/offers/" + made.ID + "/take-back", "", tag(made), 401},
		"one's own offers, signed out":  {"", "GET", "/offers", "", nil, http.StatusUnauthorized},
		"one's own offers, of too many": {"leader", "GET", "/offers?limit=0", "", nil, wrong},
	} {
		if a := s.Call(tt.who, tt.method, tt.path, tt.body, tt.headers...); a.Status != tt.status {
			t.Errorf("%s: %d, want %d: %.300s", name, a.Status, tt.status, a.Raw)
		}
	}
	s.OK("leader", "POST", "/offers/"+made.ID+"/take-back", "", tag(made)...)
}
