package partnerships_test

import (
	"fmt"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/ids"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// A list of requests reads its partnerships and schools together, however long it is.
func TestAListOfRequestsReadsNoMoreWhenItIsLonger(t *testing.T) {
	o := newWorld(t)
	file, _, _ := strings.Cut(schools, "\n")
	var urns []register.URN
	for i := range 8 {
		urn := register.URN(fmt.Sprint(100101 + i))
		file += fmt.Sprintf("\n%s,School %d,Open,Community school,Primary,CB7 4AA,Ely", urn, i)
		urns = append(urns, urn)
	}
	o.importFile(file + "\n")
	p := o.found(alliance("Fenland Alliance"))
	broker := caller{name: "broker", brokers: p.ID}
	counted := docdb.CountReads(o.db)
	desk := partnerships.New(docdb.Share(counted), nil, o.now.Now, ids.New(o.now.Now), partnerships.WithPeople(o))
	costs := func(more ...register.URN) int64 {
		for _, urn := range more {
			o.asks(broker, p, urn)
		}
		before := counted.Reads()
		found, _, err := desk.Requests(t.Context(), broker, partnerships.RequestsInput{PartnershipID: p.ID, Live: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range found {
			if one.Partnership.ID != p.ID || one.School.URN() != one.URN || !strings.HasPrefix(one.School.Name, "School") {
				t.Errorf("%s: %s, %s", one.ID, one.Partnership.Name, one.School.Name)
			}
		}
		return counted.Reads() - before
	}
	if few, many := costs(urns[:2]...), costs(urns[2:]...); many > few {
		t.Errorf("2 requests take %d reads, 8 take %d", few, many)
	}
}
