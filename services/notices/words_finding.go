package notices

import (
	"strconv"
	"strings"

	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/register"
)

// answered is a saved search with what is new to it.
type answered struct {
	search finding.Search
	count  int
	first  []offered
}

// offered is a service as a letter names it.
type offered struct {
	service leaders.Service
	leader  leaders.Leader
	home    register.School
}

func newSupport(accountID string, all []answered) telling {
	t := telling{
		accountID: accountID, about: "searches", path: "/support/searches", action: "See your searches",
		title: "New support for " + strconv.Itoa(len(all)) + " of your saved searches",
	}
	if len(all) == 1 {
		t.title = "New support for your saved search: " + all[0].search.Name
		t.path, t.action = all[0].search.Query.Path(), "See what is offered"
	}
	var parts []string
	for _, a := range all {
		parts = append(parts, newTo(a))
	}
	t.text = strings.Join(parts, "\n\n") +
		"\n\nYou get one letter a school day at most. On the page of your searches you can delete those " +
		"that you no longer need."
	return t
}

// newTo names what is new to a search.
func newTo(a answered) string {
	says := "New to your search “" + a.search.Name + "”:"
	for _, o := range a.first {
		says += "\n• “" + o.service.Title + "”, which " + o.leader.Name + " of " + o.home.Name + " offers"
	}
	if more := a.count - len(a.first); more > 0 {
		says += "\n• and " + strconv.Itoa(more) + " more"
	}
	return says
}
