package themes

import "sync"

// Area is a branch of the tree of themes: what is next to each other. The groups under which
// people look for a theme are wider.
type Area struct {
	Name   string
	Themes []ID
}

// areas hold each theme once.
var areas = []Area{
	{"Leading a school", []ID{"headship", "senior_and_middle_leadership", "school_improvement"}},
	{"Trust, structure and governance", []ID{"governance", "academy_transition", "school_design"}},
	{"Money and buildings", []ID{"business_management", "premises"}},
	{"Staff", []ID{"professional_development", "workforce_reform", "mentoring_and_coaching",
		"initial_teacher_training"}},
	{"Curriculum and teaching", []ID{"leadership_of_curriculum", "teaching", "assessment", "learning_to_learn",
		"most_able"}},
	{"Reading and writing", []ID{"english", "phonics"}},
	{"Mathematics and science", []ID{"mathematics", "science"}},
	{"Technology", []ID{"computing", "new_technologies", "technology", "engineering"}},
	{"Humanities", []ID{"history", "geography", "humanities", "religious_education"}},
	{"Arts", []ID{"arts", "drama", "music"}},
	{"Other languages", []ID{"languages", "english_as_additional_language"}},
	{"Sport", []ID{"physical_education"}},
	{"After school", []ID{"sixth_form", "advice_and_guidance", "business_and_enterprise"}},
	{"Beginnings", []ID{"early_years", "transition"}},
	{"Pupils who need more", []ID{"special_educational_needs", "vulnerable_pupils", "closing_the_gap"}},
	{"Behaviour and welfare", []ID{"behaviour", "attendance", "mental_health", "safeguarding",
		"parents_and_community"}},
	{"Personal development", []ID{"pshe", "citizenship", "student_voice"}},
}

// How near two themes are that are not the same.
const (
	neighbours = 0.5 // often asked for, and offered, in one breath
	sameArea   = 0.3
)

// beside are pairs of themes that are neighbours, within an area or across two.
var beside = [][2]ID{
	{"headship", "senior_and_middle_leadership"}, {"headship", "school_improvement"},
	{"headship", "mentoring_and_coaching"}, {"senior_and_middle_leadership", "leadership_of_curriculum"},
	{"senior_and_middle_leadership", "school_improvement"}, {"senior_and_middle_leadership", "mentoring_and_coaching"},
	{"governance", "school_improvement"}, {"governance", "academy_transition"},
	{"academy_transition", "business_management"}, {"business_management", "workforce_reform"},
	{"premises", "safeguarding"}, {"school_design", "leadership_of_curriculum"},
	{"professional_development", "teaching"}, {"professional_development", "workforce_reform"},
	{"professional_development", "initial_teacher_training"}, {"mentoring_and_coaching", "initial_teacher_training"},
	{"leadership_of_curriculum", "teaching"}, {"leadership_of_curriculum", "assessment"}, {"teaching", "assessment"},
	{"teaching", "learning_to_learn"}, {"most_able", "teaching"}, {"english", "phonics"}, {"phonics", "early_years"},
	{"english", "english_as_additional_language"}, {"english", "drama"}, {"computing", "new_technologies"},
	{"technology", "engineering"}, {"science", "engineering"}, {"humanities", "history"}, {"humanities", "geography"},
	{"humanities", "religious_education"}, {"religious_education", "citizenship"},
	{"english_as_additional_language", "vulnerable_pupils"}, {"physical_education", "pshe"},
	{"sixth_form", "advice_and_guidance"}, {"advice_and_guidance", "business_and_enterprise"},
	{"transition", "vulnerable_pupils"}, {"early_years", "special_educational_needs"},
	{"special_educational_needs", "behaviour"}, {"special_educational_needs", "mental_health"},
	{"special_educational_needs", "vulnerable_pupils"}, {"vulnerable_pupils", "closing_the_gap"},
	{"vulnerable_pupils", "safeguarding"}, {"closing_the_gap", "attendance"}, {"behaviour", "attendance"},
	{"behaviour", "mental_health"}, {"attendance", "mental_health"}, {"attendance", "parents_and_community"},
	{"mental_health", "safeguarding"}, {"mental_health", "pshe"}, {"safeguarding", "pshe"}, {"pshe", "citizenship"},
	{"citizenship", "student_voice"},
}

// nearness is how near two themes are, by both; the same and those that are not related are missing.
var nearness = sync.OnceValue(func() map[[2]ID]float64 {
	all := map[[2]ID]float64{}
	put := func(a, b ID, how float64) { all[[2]ID{a, b}], all[[2]ID{b, a}] = how, how }
	for _, area := range areas {
		for i, a := range area.Themes {
			for _, b := range area.Themes[i+1:] {
				put(a, b, sameArea)
			}
		}
	}
	for _, pair := range beside {
		put(pair[0], pair[1], neighbours)
	}
	return all
})

// Areas are the branches of the tree of themes. The caller does not change them.
func Areas() []Area { return areas }

// Nearness is how near two themes are: 1 if they are the same, 0.5 if they are neighbours, 0.3
// in one area, 0 if they are not related, or one that the list lost.
func Nearness(a, b ID) float64 {
	if a == b {
		return 1
	}
	return nearness()[[2]ID{a, b}]
}
