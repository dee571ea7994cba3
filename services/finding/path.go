package finding

import (
	"net/url"
	"strconv"
)

// Path is the page of the web app that makes the query, in the reader's own school.
func (q Query) Path() string {
	at := url.Values{}
	set := func(name, value string) {
		if value != "" {
			at.Set(name, value)
		}
	}
	set("q", q.Text)
	at["theme"], at["phase"], at["designation"] = texts(q.Themes), texts(q.Phases), texts(q.Designations)
	at["format"], at["partnership"] = texts(q.Formats), q.Partnerships
	set("mode", string(q.Mode))
	set("freeFrom", string(q.FreeFrom))
	if q.MaxDayRate > 0 {
		set("maxDayRate", strconv.FormatInt(q.MaxDayRate, 10))
	}
	if q.WithinKM > 0 {
		set("withinKm", strconv.Itoa(q.WithinKM))
	}
	if q.Order != Best {
		set("sort", string(q.Order))
	}
	if all := at.Encode(); all != "" {
		return "/support?" + all
	}
	return "/support"
}
