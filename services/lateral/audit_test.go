package main

import (
	"encoding/csv"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
)

// record are the entries that a person reads, over all pages: "who: what".
func (c person) record(query string) []string {
	c.t.Helper()
	var all []string
	for _, e := range c.entries(query) {
		all = append(all, e.text("who")+": "+e.text("text"))
	}
	return all
}

func (c person) entries(query string) []object {
	c.t.Helper()
	var all []object
	for next := ""; ; {
		page := c.get("/audit-entries?limit=100" + query + next)
		all = append(all, page.list("items")...)
		if page.text("next") == "" {
			return all
		}
		next = "&cursor=" + page.text("next")
	}
}

// sent is a siege in which Hanna asked Lena about a need and Lena said no.
func (s *siege) sent() (need object, enquiry string) {
	s.t.Helper()
	leaderID := listed(s.leader, s.broker, homeURN, s.alliance)
	need = postedNeed(s.head, buyerURN, s.alliance)
	s.work()
	enquiry = s.head.post("/needs/"+need.text("id")+"/enquiries", object{
		"serviceIds": []string{s.serviceOf(leaderID)}, "message": "A word of ours to Lena alone.",
		"replyBy": s.now.Now().AddDate(0, 0, 7), "disclose": false,
	}, "Idempotency-Key", "ask").list("items")[0].text("id")
	s.leader.post("/enquiries/"+enquiry+"/decline", object{"reason": "A word of ours to Hanna alone."}, "If-Match", "*")
	s.work()
	return need, enquiry
}

func TestTheRecordIsReadByThoseWhoLeadThePlace(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.sent()
	ofSchool := func(urn string) string { return "&school=" + urn }
	places := map[string]string{
		"buyer": ofSchool(buyerURN), "home": ofSchool(homeURN), "rival": ofSchool(rivalURN), "no school": ofSchool("999999"),
		"alliance": "&partnership=" + s.alliance, "rivals": "&partnership=" + s.rivals, "no partnership": "&partnership=none",
		"everywhere": "",
	}
	reads := map[string][]string{
		"operator": {"buyer", "home", "rival", "alliance", "rivals", "everywhere"},
		"head":     {"buyer"}, "home head": {"home"}, "stranger": {"rival"}, "broker": {"alliance"}, "rival": {"rivals"},
	}
	for who, c := range s.everybody() {
		for place, query := range places {
			for _, path := range []string{"/audit-entries?limit=5" + query, "/audit-entries/export?from=2020-01-01" + query} {
				want := http.StatusNotFound
				switch {
				case who == "nobody":
					want = http.StatusUnauthorized
				case !slices.Contains([]string{"operator", "head", "home head", "stranger", "broker", "rival"}, who):
					want = http.StatusForbidden
				case slices.Contains(reads[who], place):
					want = http.StatusOK
				}
				if got, _ := c.try("GET", path, nil); got != want {
					t.Errorf("%s asks for %s and gets %d, not %d", who, path, got, want)
				}
			}
		}
	}
}

func TestWhatIsReadOfOnesOwnPlace(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	need, enquiry := s.sent()

	head := s.head.record("&school=" + buyerURN)
	for _, want := range []string{
		"Hanna Head: The need was posted.", "Hanna Head: The school sent the enquiry.",
		"Lena Leader: The leader declined the enquiry.",
		"An operator: The school joined City Alliance.",
	} {
		if !slices.Contains(head, want) {
			t.Errorf("the head does not read %q, but\n%s", want, strings.Join(head, "\n"))
		}
	}
	broker := s.broker.record("&partnership=" + s.alliance)
	if !slices.Contains(broker, "Hanna Head: The need was posted.") ||
		!slices.Contains(broker, "Bella Broker: It was verified that Lena Leader is a specialist leader of education.") {
		t.Errorf("the broker reads\n%s", strings.Join(broker, "\n"))
	}
	// The home school knows of nothing before its release, and of nobody who asks.
	for _, text := range s.homeHead.record("&school=" + homeURN) {
		if strings.Contains(text, "enquiry") || strings.Contains(text, "Hanna") || strings.Contains(text, "Aldgate") {
			t.Errorf("the home head reads %q", text)
		}
	}
	if got := s.rival.record("&partnership=" + s.rivals); slices.ContainsFunc(got, func(text string) bool {
		return !strings.Contains(text, "partnership") && !strings.Contains(text, "Rita Rival")
	}) {
		t.Errorf("the rival reads\n%s", strings.Join(got, "\n"))
	}
	all := s.operator.record("")
	if len(all) < len(head) || !slices.Contains(all, "Lena Leader: The leader declined the enquiry.") {
		t.Errorf("the operator reads\n%s", strings.Join(all, "\n"))
	}

	of := func(query string) int { return len(s.head.entries("&school=" + buyerURN + query)) }
	today := s.now.Now().Format("2006-01-02")
	for query, want := range map[string]int{
		"&subject=" + enquiry: 2, "&subject=" + need.text("id") + "&thing=enquiry": 0, "&thing=enquiry": 2,
		"&person=hanna.head@schools.example&thing=enquiry": 1, "&person=lena.leader@schools.example": 1,
		"&person=nobody@schools.example": 0, "&from=" + today + "&to=" + today: len(head), "&to=2020-01-01": 0,
	} {
		if got := of(query); got != want {
			t.Errorf("%s finds %d, not %d", query, got, want)
		}
	}
	for _, query := range []string{"&from=today", "&to=2026-02-30", "&from=2026-02-03&to=2026-02-02", "&thing=cake",
		"&partnership=" + s.alliance} {
		s.head.call(422, "GET", "/audit-entries?school="+buyerURN+query, nil)
	}
	s.operator.call(422, "GET", "/audit-entries?person=nobody@schools.example", nil)
}

// From where something was done, operators read, and each person of their own acts.
func TestFromWhereIsPrivate(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.sent()
	for _, e := range s.head.entries("&school=" + buyerURN) {
		known, own := e.text("address") != "", e.text("who") == "Hanna Head"
		if known && !own || own && strings.Contains(e.text("text"), "posted") && !known {
			t.Errorf("the head reads of %s %q: from %q", e.text("who"), e.text("text"), e.text("address"))
		}
		if len(e.list("places")) > 0 {
			t.Errorf("the head reads of the places %v", e["places"])
		}
	}
	for _, e := range s.operator.entries("&thing=enquiry") {
		if e.text("address") == "" || len(e["places"].([]any)) == 0 {
			t.Errorf("the operator reads %v", e)
		}
	}
}

func TestTheRecordIsExported(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.sent()
	s.head.call(200, "PATCH", "/me", object{"name": "=Hanna Head"}, "If-Match", "*")
	answer := s.head.send(s.head.request("GET", "/audit-entries/export?school="+buyerURN, nil))
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != 200 {
		t.Fatalf("%d, %v", answer.StatusCode, err)
	}
	if got := answer.Header.Get("Content-Disposition"); !strings.HasPrefix(got, `attachment; filename="record-20`) {
		t.Errorf("it is sent as %s", got)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(text), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	entries := s.head.entries("&school=" + buyerURN)
	if len(rows) != len(entries)+1 {
		t.Errorf("%d rows for %d entries", len(rows), len(entries))
	}
	posted := slices.IndexFunc(rows, func(row []string) bool { return row[2] == "The need was posted." })
	if posted < 0 || rows[posted][1] != "'=Hanna Head (formerly Hanna Head)" || rows[posted][3] != "Needs" {
		t.Errorf("the rows are %v", rows)
	}
	if strings.Contains(string(text), "word of ours") {
		t.Error("it has words that people wrote to each other")
	}
}
