package home_test

import (
	"net/url"
	"testing"

	"lateral/services/enquiries/enquiriestest"
	"lateral/services/home/homehttp"
	"lateral/services/needs/needstest"
	"lateral/services/people"
)

// Home reads no more documents when more waits for a person.
func TestALongHomePageReadsNoMoreThanAShortOne(t *testing.T) {
	w := newWorld(t)
	pages := map[string]string{}
	for word, held := range map[string]people.Held{
		"head":   {Role: people.Head, Place: people.School(enquiriestest.Ash)},
		"senior": {Role: people.Senior, Place: people.School(enquiriestest.Ash)},
		"broker": {Role: people.Broker, Place: people.Partnership(w.Partnership.ID)},
	} {
		pages[word] = "/dashboard?membership=" + url.QueryEscape(w.somebody(word, held))
	}
	more := func(n int) {
		for range n {
			ask := needstest.Ask()
			ask.PartnershipID = w.Partnership.ID
			w.Post(enquiriestest.Ash, ask)
			w.Sent(w.Post(enquiriestest.Ash, ask))
			w.Draft(enquiriestest.Ash, ask)
		}
	}
	read := func() map[string]int64 {
		costs := map[string]int64{}
		for word, page := range pages {
			costs[word] = w.Reads(func() {
				var d homehttp.Dashboard
				w.OK(word, "GET", page, "").Into(&d)
			})
		}
		return costs
	}
	more(3)
	few := read()
	more(9)
	for word, many := range read() {
		if many > few[word] {
			t.Errorf("the %s: 3 of each take %d reads, 12 take %d", word, few[word], many)
		}
	}
}
