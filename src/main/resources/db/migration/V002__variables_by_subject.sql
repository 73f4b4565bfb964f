-- Messages find the one instance about a subject by the variable that carries its id. The engine brings no index for that: among ten
-- thousand instances each lookup read all variables. Ours have 100 characters at most (Routing), so that every value fits into a page.
create index act_idx_variable_name_text on act_ru_variable (name_, text_);
