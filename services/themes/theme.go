package themes

// ID names a theme: lower-case words joined by underscores.
type ID string

// Theme is something that support can be about.
type Theme struct {
	ID    ID     `json:"id"`
	Name  string `json:"name"`
	Group string `json:"group"` // the heading under which people look for it
}

// listed is a theme with the names and phrases that point to it.
type listed struct {
	Theme
	official []string // lower-case names in the national lists other than Name
	words    []string // phrases that point to it in a text; * stands for any ending, … for a few words
}

func theme(id ID, name, group string, official, words []string) listed {
	return listed{Theme{id, name, group}, official, words}
}

func names(all ...string) []string { return all }
