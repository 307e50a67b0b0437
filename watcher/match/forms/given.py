"""Given names, each with its spellings: Svetlana Zakharova is not the spokeswoman Maria Zakharova.

Own curation. Names are parted by semicolons, each as languages write it, in the dictionary's form.
What stands nowhere tells nothing, so a name missing here leaves an entry too many, never one too
few. Left out are those that are common words, too, and may stand before a surname by chance (Will,
Mark, Grace, May).
"""

from functools import cache, lru_cache

from watcher.match.forms.inflect import is_form
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.match.text.view import View

_NAMES = """
Alexander Aleksandr Aleksander Alexandr Alexandre Alessandro Alejandro Alexandru Alexandros
Aliaksandr Alyaksandr Oleksandr Aleksandar Aleksandrs Aleksandras Sándor Alex Александр Олександр
Аляксандр Александар Саша Αλέξανδρος Аляксандар Aliaksandar; Alexandra Aleksandra Oleksandra
Александра Олександра Аляксандра; Alexei Alexey Aleksei Aleksey Alexej Aleksej Alexi Aliaksei
Aliaksiej Alyaksey Oleksiy Oleksii Олексій Алексей Аляксей Алексеј Aleksiej Alekszej Oleksij; Alina
Аліна Алина; Albert Alberto Альберт; Alla Алла; Anastasia Anastasiya Anastasiia Anastasija Анастасия
Анастасія Анастасија Anastassia; Anatoly Anatoli Anatoliy Anatolii Anatol Anatolij Анатолий Анатолій
Анатоль Anatolijs Anatolijus; Andrew Andrei Andrey Andrej Andriy Andrii Andrzej Andreas Andrea
Andrés André Andrius Andris Andrij András Ondřej Андрей Андрій Андрэй Андреј Ανδρέας Andriej
Andrejs; Angela Angèle Анжела Ангела; Anna Anne Ann Ana Anni Hanna Hannah Anya Анна Ганна Ана Άννα;
Anthony Antonio Antoine Anton Antonín Antoni António Антон Антоніо Αντώνης; Artem Artyom Artsiom
Artiom Artjom Артём Артем Арцём; Arthur Artur Arturo Артур Arturs Artūras; Arkady Arkadi Arkadiy
Аркадий Аркадій; Arseny Arseniy Arsen Арсений Арсеній Арсен; Barbara Varvara Барбара Варвара;
Benjamin Benjamín Бенджамин Беньямин; Bernard Bernardo Bernhard Бернар Бернард; Björn Bjorn Bjørn;
Bogdan Bohdan Богдан Багдан; Boris Barys Borys Борис Барыс; Brian Bryan Брайан; Carlos Carlo Karlo
Karlos Карлос; Caroline Carolina Karolina Carolin Каролина Кароліна; Catherine Katherine Kathryn
Catarina Caterina Katarina Kateryna Katsiaryna Ekaterina Yekaterina Jekaterina Kateřina Katarzyna
Katharina Katja Екатерина Катерина Кацярына Ekatierina Jekatierina; Charles Шарль Чарльз; Christian
Christiaan Кристиан Крістіан; Christina Christine Kristina Krystyna Cristina Кристина Крістіна
Христина Крысціна; Christopher Christophe Christoph Cristóbal Krzysztof Kristoffer Кристофер
Крістофер; Claude Клод; Claudia Klaudia Клаудия; Conrad Konrad Конрад; Cyril Kirill Kyrylo Kiryl
Кирилл Кирило Кірыл Кирил; Daniel Danielle Daniele Daniil Danylo Danila Daniela Данила Даниил Данило
Даніїл Даніла Даниэль; Daria Darya Darja Daryna Dasha Дарья Дарія Дар'я Дарина; David Davide Dawid
Дэвид Давид Девід Давід Ντέιβιντ; Dennis Denis Denys Dzianis Денис Дзяніс Деніс; Diana Diane Діана
Диана; Diego Дієго Диего; Dmitry Dmitri Dmitriy Dmytro Dzmitry Dzmitryj Dimitri Dimitris Dmitrij
Dmitrijs Dmitrijus Dymitr Dima Дмитрий Дмитро Дзмітрый Димитър Δημήτρης Dmitrii Dmitro; Donald
Дональд Доналд Ντόναλντ; Edward Edouard Édouard Eduard Eduardo Edoardo Эдуард Едуард Эдвард; Elena
Olena Yelena Jelena Helena Hélène Helen Ellen Alena Helene Елена Олена Алена Јелена Єлена Ελένη;
Eleonora Eleanor Eleonore Элеонора; Elizabeth Elisabeth Elizaveta Yelizaveta Elżbieta Alžběta
Elisabetta Isabel Isabella Isabelle Елизавета Єлизавета Лізавета Элизабет; Emil Emile Emilio Эмиль
Еміль; Emily Emilia Emilija Эмилия Емілія; Emmanuel Emanuel Emmanuelle Эммануэль Еммануель
Εμμανουέλ; Eric Erik Erich Эрик Ерік إريك אריק; Ernest Ernesto Ernst Эрнест Эрнст; Eugene Evgeny
Yevgeny Evgeni Yevgeni Evgeniy Yevhen Yevhenii Yevheniy Yauhen Jewgenij Eugen Eugène Eugenio
Jevgenijs Jevgenij Evgenij Евгений Євген Яўген Євгеній Jewgeni Evgueni Yevgueni Ievgueni Jevgeni
Jewgienij Jevgenii Yevheni; Eugenia Evgenia Yevgenia Yevheniia Евгения Євгенія; Fabio Fabian Fabien
Фабио; Felix Félix Феликс Фелікс; Ferdinand Fernando Фернандо Фердинанд; Frederick Frédéric
Friedrich Federico Fredrik Frederik Fryderyk Фридрих Федерико Фредерик; Fyodor Fedor Fedir Theodor
Theodore Фёдор Федор Федір Фёдар Теодор; Gabriel Gabriele Gabriela Gabriella Gabrielle Габриэль;
Galina Halyna Halina Галина Галіна; Gennady Gennadi Gennadiy Hennadii Hennadiy Henadz Геннадий
Геннадій Генадзь Guennadi Gennadij Giennadij Gennadijs; George Georges Georg Georgy Georgi Heorhii
Jorge Giorgio Giorgi Georgios Jiří Juraj Jerzy György Gheorghe Георгий Георгій Георгі Джордж Жорж
Георги Γιώργος Γεώργιος Gueorgui Gieorgij Georgij Georgijs; Gerard Gérard Gerhard Gerardo Жерар
Герхард; Gleb Hlib Hleb Глеб Гліб; Gregory Grigory Grigori Hryhorii Hryhoriy Grégoire Gregor
Grzegorz Ryhor Григорий Григорій Рыгор Grigorij Hryhorij; Günter Gunter Günther Гюнтер; Gustav
Gustavo Gustave Густав; Heinrich Henry Henri Enrico Enrique Henrik Hendrik Henryk Jindřich Генри
Анри Генрих; Herbert Герберт; Hermann Herman Герман; Hugo Уго Гюго; Ian Иэн; Ignacy Ignacio Ignatius
Игнат Ігнат; Igor Ihor Ihar Игорь Ігор Ігар; Ilya Illia Ilja Illya Илья Ілля Ilia Iliya; Inna Инна
Інна; Irina Iryna Irena Irene Irène Ирина Ірина Ірына Ирена Ειρήνη; Ivan Iwan John Johannes Johan
Johann Jean Juan João Giovanni Gianni Jan Janez Janis Jānis Jonas Ján János Ioannis Ian Hans Jack
Иван Іван Ян Джон Жан Янка Йоханнес Хуан Джек Γιάννης Ιωάννης; Jacob Jakob Jakub James Jacques Jaime
Iago Diego Giacomo Яков Якуб Якаў Джеймс Жак; Jennifer Дженнифер; Jessica Джессика; Joanna Johanna
Jana Jane Janine Giovanna Joana Juana Yana Жанна Иоанна Йоханна Яна; Joseph Joe Josef Jose José
Giuseppe Yosyp Józef Iosif Josip Жозеф Джозеф Иосиф Йосип Юзэф Жозе Хосе; Julian Julien Julius
Giulio Julio Jules Юлиан Юлий Жюль Хулио; Julia Julie Yulia Yuliya Yuliia Julija Giulia Juliet Юлия
Юлія Джулия Јулија Ioulia Joelia; Karl Carl Karel Karol Károly Карл Кароль Карел; Karen Karin Карен
Карин; Kevin Кевин; Klaus Claus Nikolaus Клаус; Konstantin Constantin Kostiantyn Kostyantyn Costas
Kostas Константин Костянтин Канстанцін Κώστας Κωνσταντίνος Konstantyn; Ksenia Kseniya Xenia Oksana
Ксения Ксенія Оксана Аксана; Larissa Larisa Larysa Лариса Ларыса Laryssa; Lara Лара; Laura Лаура;
Lars Ларс; Laurent Lorenzo Lawrence Lourenço Lars Лоран Лоренцо; Leo Leon Lev León Leonid Leonardo
Leonard Léon Лев Леон Леонид Леонід; Leonid Leanid Леонід Леонид Леанід; Lidia Lydia Lidiya Лидия
Лідія; Linda Линда; Louis Louise Luis Luigi Ludwig Ludvík Luís Луи Людвиг Луис; Lucas Luke Luca
Lukas Łukasz Luc Лука Люк; Lyudmila Liudmila Liudmyla Ludmila Людмила Людміла; Magdalena Madeleine
Магдалена; Manuel Мануэль; Marcel Marcello Marcelo Марсель; Marco Marcos Marek Marc Markus Marcus
Marko Марк Марко Марек; Margaret Margarita Marguerite Margarete Margherita Małgorzata Markéta
Маргарита Маргарет; Maria Mary Marie María Mariya Mariia Marija Mariam Marion Marya Мария Марія
Марыя Мэри Мари Марија Μαρία; Marina Maryna Марина Марына; Marta Martha Marthe Марта; Martin Martín
Martyn Marcin Мартин Мартін; Mason Мейсон; Matthew Matthias Mathias Mateusz Matteo Matěj Mateo
Matvei Matvey Mathieu Matti Матвей Матвій Мэттью; Maxim Maksim Maksym Maximilian Maxime Maksymilian
Maximiliano Максим Максім Максимилиан Maksims; Melania Melanie Melanija Мелания Меланія ميلانيا
ملانیا מלניה मेलानिया; Ivanka Иванка Іванка إيفانكا ایوانکا איוונקה इवांका; Barron Tiffany; Michael
Mikhail Mykhailo Mykhaylo Michail Michel Michele Miguel Mikhael Michał Michal Mihail Mihály Mihailo
Mihai Mikael Mikkel Mihal Mikhas Misha Михаил Михайло Міхаіл Майкл Мишель Михась Μιχάλης Mijail
Mihhail Mihails Michailas; Milan Милан; Monica Monika Monique Моника; Nadezhda Nadia Nadiya Nadzeya
Nadja Надежда Надія Надзея; Natalia Natalya Natalie Nataliia Nataliya Natallia Natalija Natasha
Nathalie Natalja Наталя Наталья Наталія Наталля Наталия Наташа; Nicholas Nicolas Nikolai Nikolay
Nicola Nicolò Nikolaus Mykola Mikola Mikalai Nikolaj Mikołaj Nicolae Nikos Nikola Nicolás Николай
Микола Мікалай Мікола Никола Коля Kolya Νίκος Νικόλαος Nyikolaj Nikolajs; Nicole Николь; Nikita
Mykyta Mikita Никита Микита Мікіта; Nina Ніна Нина; Nora Нора; Oleg Oleh Aleh Олег Алег; Olga Olha
Volha Ольга Вольга Olya; Oliver Olivier Olivia Оливер Оливье; Oscar Oskar Оскар; Pamela Памела;
Patricia Patrizia Патрисия; Patrick Patrik Patrício Патрик; Paul Pavel Pavlo Pablo Paolo Paulo Paweł
Pavol Pawel Pál Paulina Павел Павло Паўл Павал Поль Пол Пабло Паола Παύλος Pavels; Paula Paola
Paulina Паула; Peter Petr Pyotr Petro Piotr Pedro Pierre Pietro Piet Petros Péter Piatro Pjotr Pëtr
Petrus Пётр Петр Петро Пятро Пьер Питер Педро Петър Петер Πέτρος; Philip Philippe Felipe Filip
Filippo Phillip Philipp Филипп Пилип Філіп Филип; Polina Palina Pauline Полина Поліна Паліна; Rachel
Raquel Рахиль Рэйчел; Ralph Ralf Raúl Raul Ральф Рауль; Raisa Раиса Раїса; Raymond Ramón Raimundo
Раймонд Рамон; Rebecca Ребекка; Regina Регина; Renata Рената; Richard Ricardo Riccardo Ryszard
Ričardas Ричард Рихард Річард Ρίτσαρντ; Robert Roberto Roberta Roberts Róbert Роберт Роберто; Roger
Ruggero Rodger Роже Роджер; Roland Rolando Orlando Ролан; Roman Romain Raman Роман Раман; Ronald
Рональд; Rosa Роза; Rostislav Rostyslav Ростислав; Rudolf Rudolph Rodolfo Рудольф; Ruslan Руслан;
Rustam Рустам; Samuel Samuele Самуэль; Sarah Sara Сара; Sebastian Sébastien Sebastián Себастьян;
Sergei Sergey Serge Sergio Sergiy Serhiy Serhii Siarhei Siarhiej Sergej Sergejs Sergejus Sérgio
Siergiej Serghei Сергей Сергій Сяргей Сергеј Серж Серхио Σεργκέι Serguei Serghej Sergiusz Szergej
Serhij Sergii Serhi; Silvia Sylvia Sylvie Silvio Сильвия; Simon Simone Semyon Semen Szymon Šimon
Семён Семен Симон Сымон; Sofia Sophia Sophie Sofya Sofija София Софія Софья Соф'я; Stanislav
Stanisław Stanislau Stanislaw Станислав Станіслав Станіслаў; Stefan Stephan Steven Stephen Stéphane
Esteban Stefano Štefan Stepan Szczepan Сцяпан Степан Стефан Стивен Стивън; Susan Susanne Suzanne
Susana Susanna Сьюзан Сюзанна; Svetlana Svitlana Sviatlana Swetlana Świetłana Светлана Світлана
Святлана; Sviatoslav Svyatoslav Святослав; Tamara Тамара; Taras Тарас; Tatiana Tatyana Tatjana
Tetiana Tetyana Tatsiana Tacciana Татьяна Тетяна Таццяна Татјана; Teresa Theresa Thérèse Тереза;
Thomas Tomas Tomás Tomasz Tommaso Tomáš Foma Томас Фома Тамаш; Timothy Timofey Timofei Tymofii
Тимофей Тимофій Цімафей Тимоти; Timur Тимур; Ursula Urszula Урсула; Vadim Vadym Wadim Вадим Вадзім;
Valentin Valentyn Valentín Валентин Валянцін; Valentina Valentyna Walentina Валентина Валянціна;
Valeria Valeriya Valeriia Valérie Валерия Валерія; Valery Valeri Valerii Valeriy Valerij Валерий
Валерій Валерый Walerij Valerijs Walery; Vasily Vasili Vasyl Vasiliy Vasil Basil Wassili Vasile
Василий Василь Васіль Васил Βασίλης Vassili Wassilij Wasilij Vasilij Vasilijs; Vera Wera Viera Вера
Віра; Veronica Veronika Véronique Вероника Вероніка; Victor Viktor Viktar Wiktor Vítor Víctor
Vittorio Виктор Віктор Віктар Viktors Viktoras; Victoria Viktoria Viktoriya Viktoriia Viktorija
Виктория Вікторія Вікторыя; Vincent Vicente Vincenzo Wincenty Винсент Венсан; Vitaly Vitali Vitalii
Vitaliy Vitalij Vital Witalij Виталий Віталій Віталь Vitalijs; Vladimir Wladimir Volodymyr Uladzimir
Władimir Włodzimierz Vladimír Vladimirs Vladimiras Vlagyimir Uładzimir Владимир Володимир Уладзімір
Vladimiro Βλαντίμιρ Βλαντιμίρ; Vladislav Vladyslav Władysław Uladzislau Владислав Уладзіслаў
Wladislaw Vladislaw Vladislavas Vladislavs; Vyacheslav Viacheslav Viachaslau Wjatscheslaw Вячеслав
В'ячеслав Вячаслаў Viatcheslav Wiaczesław Vjatšeslav Vjačeslav Viačeslav; Walter Valter Gualtiero
Вальтер Уолтер; Wolfgang Вольфганг; William Guillaume Guillermo Wilhelm Willem Guglielmo Уильям
Вильгельм Вільгельм Гийом; Yaroslav Jaroslav Jarosław Yaraslau Ярослав Яраслаў; Yelizaveta
Елизавета; Yury Yuri Yuriy Yurii Iurii Jurij Juri Юрий Юрій Юрый Юры Iouri Joeri Youri Jurijs
Jurijus; Yegor Egor Yahor Егор Єгор Ягор; Zinaida Зинаида Зінаїда; Zoe Zoya Зоя; Ahmed Ahmad Ahmet
Ахмед Ахмет; Ali Али Алі; Hassan Hasan Хасан Гасан; Hussein Husein Hossein Hüseyin Хусейн Гусейн;
Ibrahim Ibrahima Abraham Avraham Ибрагим Ібрагім; Ismail İsmail Исмаил; Khalid Khaled Халид; Mehmet
Mohammed Mohammad Muhammad Mohamed Mohamad Muhammed Мухаммед Мохаммед Мухаммад; Mustafa Mostafa
Мустафа; Omar Umar Omer Омар Умар; Osman Uthman Осман; Yusuf Yousef Youssef Юсуф; Fatima Fatma
Фатима; Michelle Мишель; Hillary Hilary Хиллари; Eric Эрик; Ashley Brandon Brett Bruce Chelsea Cody
Curtis Dylan Gary Jeremy Jerry Jesse Jill Jimmy Joshua Kelly Kenneth Kyle Larry Lisa Megan Nathan
Randy Ryan Samantha Scott Shane Tyler Zachary; Akira Haruki Hiroshi Kenji Makoto Naoki Takashi Yuki;
Irving Ирвинг; Isaiah Исайя;
Adam Adama Адам; Adolf Adolfo Адольф; Agnes Agnieszka Agnès Inés Агнес; Aidan Aiden; Alan Allan
Alain Алан Ален; Alfred Alfredo Альфред; Amalia Amelia Амалия Амелия; Amir Emir Амир; Amy; Antonina
Антонина Антоніна; Arnold Arnaud Арнольд; Arno; Astrid Астрид; August Augusto Augustin Agustín
Август; Aurora Aurélie Aurelio; Axel Аксель; Balázs Balazs Blaise Blaž; Bastian; Beata Beate;
Beatrice Beatriz Béatrice Беатрис; Benedict Benoît Benedikt Benedetto Бенедикт; Bence; Bettina;
Bilal Billal Билал; Birgit Birgitte Brigitte Brigita Бригитта Брижит بريجيت; Bjarne; Bridget; Bruno
Бруно; Camille Camilla Camila Камилла Камила; Cecilia Cécile Cecilie Сесилия; Celine Céline Селин;
Cemal Kemal Jamal Gamal Джамал; Chiara Clara Claire Klara Клара; Chloe Chloé; Clemens Clément
Clemente; Colin Колин; Cornelia Cornelius Kornel; Cyrus Сайрус; Damian Damien Damiano Дамиан;
Deborah; Derek Dirk Dieter; Dominic Dominik Dominique Domenico Domingo Доминик; Dorothea Dorothy
Dorota Дороти; Douglas Дуглас; Edith Edita Edyta Эдит; Edgar Edgars Эдгар; Edmund Edmond Эдмунд;
Edwin Edvin; Elias Elijah Ilie Илиас; Elliot Elliott Эллиот; Elsa Ilse Эльза; Emin Эмин; Emma Эмма
Емма; Emre; Enzo Энцо; Erika Erica Эрика; Erwin Ervin Эрвин; Esther Ester Эстер; Eva Eve Ewa Evita
Ева Єва; Evelyn Eveline; Ezra; Farah; Fatih; Filomena; Fiona Фиона; Florian Флориан; Florence
Florencia; Francis Francisco Francesco François Francois Franciszek František Frank Franz Ferenc
Francesca Франциск Франсуа Франц Франческо Франсиско; Frida; Fritz Фриц; Gábor Gabor Габор; Gaston
Гастон; Geoffrey Jeffrey Джеффри; Gerd Gert; Gina; Gisela Gisèle; Gordon Гордон; Greta Грета;
Gudrun; Guntis Gints; Håkan; Hakan Хакан; Halil Khalil Халил; Harald Harold Гарольд Харальд; Harriet
Henrietta; Hartmut; Hayden; Heidi Хайди; Heike Heiko; Heinz Хайнц; Helga Хельга; Helmut Гельмут
Хельмут; Henrike; Hermine; Hilda Hilde; Holger Хольгер; Horst Хорст; Howard Говард; Hunter Хантер
هانتر האנטר हंटर; Ilona Илона; Imre Имре; Ines Inès; Inga Инга Інга; Ingrid Ингрид; István Istvan;
Jason Джейсон; Jasmin Yasmin Yasmine; Javier Xavier Хавьер; Jens Йенс; Joachim Joaquín Joaquim
Йоахим; Joel Joël; Jolanta; Jonathan Jonatan Джонатан; Jörg Joerg Йорг; Jörn; Josephine Josefina
Жозефина; Joyce; Judith Judit Юдит; Jürgen Juergen Юрген; Justin Justyn Justine Джастин; Kai Kay;
Kálmán; Kamil Камил Каміль; Karim Kareem Карим; Karina Карина Каріна; Katalin; Kate Кейт Кэти;
Khadija Hatice; Knut Кнут; Kristian; Kurt Курт; Laszlo László Ladislav Władysław Ласло; Lea Leah;
Leila Layla Leyla Лейла; Lena Lene Лена; Liam Лиам; Lilian Lillian Liliana Лилиан; Liza Лиза;
Loretta; Lothar; Lubomir Ľubomír Lubomír Любомир; Lucia Lucie Lucía Łucja Люсия; Luisa Louisa Луиза;
Lutz; Maja Maya Maia; Malcolm Малкольм; Manfred Манфред; Marian Mariana Marianne Марианна; Mario
Марио; Marisa Marissa; Marlene; Maurice Mauricio Maurizio Moritz Морис; Max Макс; Mia; Mieczysław;
Mila; Milena Милена; Miloš Milos Милош; Mirjam Miriam Мириам; Miroslav Mirosław Myroslav Мирослав;
Murat Мурат; Nancy Нэнси; Naomi Noemi; Nikolas; Nils Niels Нильс; Norbert Норберт; Olaf Olav Олаф;
Orsolya; Otto Отто; Pascal Pasquale Паскаль; Penelope; Petra Петра; Pia; Radek Radosław Radoslav
Радослав; Rafael Raphael Raffaele Rafał Рафаэль; Rainer Reiner Райнер; Ramzi Ramzy; Reinhard
Райнхард; Reinhold Райнхольд; Renate; René Rene Renee; Rita Рита; Robin Робин; Rodrigo Родриго; Rolf
Рольф; Romano; Rosemary Rosemarie; Rui; Ruth Рут; Saif Seif; Salvador Salvatore Сальвадор; Samir
Самир; Sandra Сандра; Sandro Сандро; Santiago Сантьяго; Sean Shaun Seán Шон; Selim Salim Селим;
Selma; Shirley; Sigrid; Sigmund Зигмунд; Sławomir Slavomir Славомир; Sonia Sonja Sonya Соня; Sven
Свен; Svend; Tania Tanya Tanja Таня; Tarek Tariq Tarık Тарик; Terry Teresa; Thorsten Torsten
Торстен; Tibor Тибор; Tim Тим; Tina Тина; Tom Том; Tony Toni Тони; Trygve; Udo Удо; Ulrich Ulrike
Ulla Ульрих; Uwe Уве; Vanessa Ванесса; Vasilisa Василиса; Vito; Vivian Vivien Vivienne; Volker
Фолькер; Werner Вернер; Wendy; Wilfried Wilfred; Wojciech Vojtěch Войцех; Yael; Yair Яир يائير יאיר;
Yasser Yasir Ясир; Yves Yvonne Ив; Zbigniew Збигнев; Zdeněk Zdenek; Zofia; Zoltán Zoltan Золтан;
Zsolt Жолт; Zuzana Zuzanna Сюзанна; Rustem; Aslan Аслан; Azamat Азамат; Aigul Айгуль; Gulnara
Гульнара; Dariga Дарига; Nursultan Нурсултан; Shamil Шамиль; Magomed Магомед; Akhmat Akhmad Ахмат;
Zarema Зарема; Aishat Айшат; Rashid Рашид; Fred Freddie; Jim Jimmy Jamie; Bob Bobby; Ted Teddy; Ben;
Sam Sammy Samantha; Nick; Mike; Dave; Steve; Chris; Greg; Jeff; Ken; Ron; Doug; Pete; Andy; Tommy;
Johnny; Billy; Kathy; Liz; Betty; Peggy; Sally; Molly; Kimberly; Heather; Brooke; Donna; Carol
Carole; Sharon; Cheryl; Denise; Tracy; Wayne; Keith; Craig; Neil; Graham; Stuart Stewart; Trevor;
Nigel; Gareth; Owen; Rhys; Ewan Euan; Callum; Duncan; Hamish; Angus; Arianna Ariana Ариана; Malia;
Sasha Sascha; Olli Olly Ollie; Dwayne Duane; Emine Emina; Judd; Davinson; Alexis; Ayşe Aisha Aicha
Айша; Zeynep Zainab Zaynab; Elif; Burak; Serkan; Tolga; Volkan; Yasin; Nuri; Kerem; Orhan Orkhan;
Dwight; Harvey; Harrison; Elvis; Stefania Stéphanie Stefanie Stephanie Штефания; Sienna; Lorena;
Ramiro; Gonzalo; Álvaro Alvaro; Iván; Lionel; Leandro; Mauro; Fabrizio; Luciano; Massimo; Simona;
Alessia; Gianluca; Pierluigi; Marcella; Antonella; Beppe; Kacper Kasper Kaspar Caspar; Kinga;
Bartosz Bartłomiej Bartholomew; Grażyna; Bożena; Jadwiga Hedwig; Stanisława; Leszek; Mirosława;
Zdzisława; Honza; Tereza; Lenka; Hynek; Radim; Ľudovít; Gyula; Attila; Zsófia; Réka; Enikő; Ionuț
Ioan; Ioana; Mircea; Corneliu; Bojan; Dejan; Dragan; Goran; Zoran; Nenad; Nebojša; Slobodan; Vesna;
Ivana; Mirjana; Snežana; Зоран; Горан; Драган; Деян; Весна; Kiril Kirilo; Plamen Пламен; Ivaylo
Ивайло; Stoyan Стоян; Desislava Десислава; Vassilis; Giannis; Panagiotis; Eleni; Katerina; Dimitra;
Spyros; Giorgos; Aleksi; Jukka; Juha; Pekka; Tuula; Anneli; Kaarina; Erkki; Heikki; Antti; Toomas;
Jüri; Tõnis; Priit; Kersti; Ilze; Inese; Aivars; Valdis; Mindaugas; Gintaras; Vytautas; Jurgita;
Aurimas;
"""
_MOST = 3  # words before a surname, given names and a patronymic
_BEGIN = 3  # letters that all forms of a name have in common
# What Russian, Ukrainian and Belarusian patronymics have: Natalya Ivanovna Lukashenko.
_PATRONYMIC = ("ович", "евич", "овн", "евн", "івн", "аўн", "еўн", "ovich", "evich", "ovna", "evna")
_NOMINATIVE = (
    *("ович", "евич", "овна", "евна", "івна", "ївна", "аўна", "еўна"),
    *("ovich", "evich", "ovna", "evna"),
)


def numbers(text: str) -> frozenset[int]:
    """Return the numbers of all names that stand in a text, in the dictionary's form."""
    known = _spellings()
    found = (known.get(word[:_BEGIN], {}).get(word, ()) for word in _words(text))
    return frozenset(number for some in found for number in some)


def is_anothers(view: View, start: int, stop: int, own: frozenset[int]) -> bool:
    """Tell whether the surname at this place has a given name that is none of these.

    It stands before it, or after it (`_follows`).
    """
    if _follows(view, start, stop, own):
        return True
    other = False
    for _ in range(_MOST):
        token, start = _before(view, start)
        if _numbers(token, view.lang) & own:
            return False  # Donald John Trump
        if _is_other(view, token, start, own):
            other = True
        elif not any(map(token.__contains__, _PATRONYMIC)):
            break
    return other


def _follows(view: View, start: int, stop: int, own: frozenset[int]) -> bool:
    """Tell whether another's given name follows the surname, and belongs to it.

    It does in Hungarian (Orbán Balázs), where a patronymic follows in its turn (Лукашенко Евгений
    Петрович), and where the surname alone is in capitals (LUKASHENKO Yevhenii).
    """
    token, end = _after(view, stop)
    if not token or not _is_other(view, token, stop + 1, own):
        return False
    if view.lang == "hu" or (view.written(start, stop).isupper() and view.has_small(start)):
        return True
    return _after(view, end)[0].endswith(_NOMINATIVE)  # in another case, he is who is spoken to


def _after(view: View, stop: int) -> tuple[str, int]:
    """Return the word after a place and where it ends; "" where more than a space is between."""
    if view.text[stop : stop + 1] != " " or stop + 1 >= len(view.text):
        return "", stop
    end = view.word_end(stop + 1)
    return view.text[stop + 1 : end], end


def _is_other(view: View, token: str, start: int, own: frozenset[int]) -> bool:
    found = _numbers(token, view.lang)
    return bool(found) and not found & own and view.has_capital(start, start + len(token))


def _before(view: View, start: int) -> tuple[str, int]:
    """Return the word before a place and where it begins; "" where more than a space is between."""
    if start < 2 or view.text[start - 1] != " " or view.text[start - 2] == "\n":
        return "", start  # nothing in this field: "- Putin" begins with a space once it is folded
    begin = view.word_start(start - 2)
    if not view.written(begin, start).rstrip()[-1:].isalpha():
        return "", start  # a dash, which folding takes for a space
    return view.text[begin : start - 1], begin


@lru_cache(maxsize=1 << 12)
def _numbers(token: str, lang: str | None) -> frozenset[int]:
    """Return all names that a word may write: Aleksandra, or of Aleksandar."""
    some = _spellings().get(token[:_BEGIN], {})
    forms = (names for word, names in some.items() if is_form(word, token, lang))
    return frozenset(number for names in forms for number in names)


@cache
def _spellings() -> dict[str, dict[str, frozenset[int]]]:
    """Return by their first letters all spellings with the numbers of the names they write."""
    found: dict[str, dict[str, frozenset[int]]] = {}
    for number, spellings in enumerate(_NAMES.split(";")):
        for word in _words(spellings):
            some = found.setdefault(word[:_BEGIN], {})
            some[word] = some.get(word, frozenset()) | {number}
    return found


def _words(text: str) -> list[str]:
    return plain(fold(text)).replace("-", " ").split()
