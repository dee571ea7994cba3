package people

import "strings"

// deviceWords turns what a browser says about itself into plain words: "Firefox on
// Windows".
func deviceWords(agent string) string {
	browser, system := firstIn(agent, browsers()), firstIn(agent, systems())
	switch {
	case browser == "" && system == "":
		return "An unknown device"
	case browser == "":
		return "A program on " + system
	case system == "":
		return browser
	}
	return browser + " on " + system
}

// DeviceWords turns what the caller's browser says about itself into plain words.
func (c Caller) DeviceWords() string { return deviceWords(c.Agent) }

// mark is a part of what browsers say, and what it means. Browsers name each other too, so
// the first match counts.
type mark struct{ part, means string }

func firstIn(agent string, marks []mark) string {
	for _, m := range marks {
		if strings.Contains(agent, m.part) {
			return m.means
		}
	}
	return ""
}

func browsers() []mark {
	return []mark{
		{"Edg", "Edge"}, {"OPR/", "Opera"}, {"Vivaldi", "Vivaldi"}, {"SamsungBrowser", "Samsung Internet"},
		{"DuckDuckGo", "DuckDuckGo"},
		{"FxiOS", "Firefox"}, {"Firefox", "Firefox"}, {"CriOS", "Chrome"}, {"Chrome", "Chrome"}, {"Chromium", "Chromium"},
		{"Safari", "Safari"}, {"curl", "curl"}, {"Go-http-client", "A program"},
	}
}

func systems() []mark {
	return []mark{
		{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"}, {"CrOS", "a Chromebook"}, {"Windows", "Windows"},
		{"Macintosh", "a Mac"}, {"Mac OS X", "a Mac"}, {"Linux", "Linux"},
	}
}
