package themes

// plain are names for people, where those of the national lists are jargon. Texts are still
// compared by the national names, and both are read.
var plain = map[ID]string{
	"leadership_of_curriculum": "Leading the curriculum",
	"professional_development": "Training and developing staff",
	"business_management":      "Money and school business",
	"academy_transition":       "Becoming an academy or joining a trust",
	"workforce_reform":         "Staffing and workload",
	"school_design":            "How the school is organised",
	"learning_to_learn":        "Study skills and independence",
	"new_technologies":         "Technology in teaching",
	"initial_teacher_training": "Trainee and new teachers",
	"computing":                "Computing",
	"languages":                "Foreign languages",
	"closing_the_gap":          "Disadvantaged pupils",
	"most_able":                "The most able pupils",
	"student_voice":            "Listening to pupils",
	"advice_and_guidance":      "Careers and next steps",
	"transition":               "Transition between schools and stages",
}

// forPeople is a theme of the list with its name for people.
func (t listed) forPeople() Theme {
	shown := t.Theme
	if name, ok := plain[t.ID]; ok {
		shown.Name = name
	}
	return shown
}
