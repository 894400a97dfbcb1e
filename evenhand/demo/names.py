"""Names that people in Britain have, from many places. Who bears them here was made up."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Naming:
    """Given names and surnames that go together, and how many of a hundred people have them."""

    share: int
    given: tuple[str, ...]
    surnames: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NAMINGS = (
    Naming(
        42,
        _words(
            "Adam Alice Amy Ben Carl Charlotte Chloe Craig Dean Dawn Emma Gary Grace Hannah Holly Ian Jack Jade Jodie "
            "Joe Kate Kelly Kerry Laura Lee Leanne Liam Lisa Luke Mark Natalie Neil Nicola Paul Rachel Rob Ruth Sam "
            "Sarah Scott Stacey Stephen Tina Tom Tracey Vicky Wayne Will Zoë"
        ),
        _words(
            "Ashworth Barlow Bentley Booth Bradshaw Carter Clough Crossley Dixon Drake Fenton Firth Garside Greenwood "
            "Haigh Hallam Hirst Holt Hurst Jessop Kershaw Lister Marsden Mellor Naylor Ogden Pickles Radcliffe Rigby "
            "Schofield Sharples Stott Sutcliffe Thackray Thorpe Tordoff Varley Wadsworth Whittle Wilde Woodhead "
            "Fletcher-Moss Hale-Turner Page"
        ),
    ),
    Naming(
        8,
        _words("Angus Callum Catriona Eilidh Ewan Fergus Fiona Iain Isla Kirsty Mairi Morag Murdo Rory Shona Stuart"),
        _words("Baird Cairns Drummond Geddes Imrie Kinnear Laidlaw MacAskill McPhail Muir Rankin Tulloch Urquhart"),
    ),
    Naming(
        7,
        _words("Aled Carys Ceri Dafydd Elin Emyr Gareth Gwen Huw Iwan Lowri Mali Nia Owain Rhian Rhys Siân Siwan"),
        _words("Beynon Bowen ap-Gwilym Ellis Griffiths Gwynne Howells Llewellyn Penry Pritchard Prosser Rees Tudor"),
    ),
    Naming(
        6,
        _words("Aoife Brendan Ciara Conor Declan Eoin Fionnuala Niamh Oisín Orla Róisín Siobhán Sinéad Tadhg"),
        _words("Brennan Devlin Dunne Gallagher Keane McGrath Nolan O'Connell O'Dowd O'Neill Quinn Sweeney"),
    ),
    Naming(
        9,
        _words("Adeel Aisha Asif Bilal Bushra Faisal Farah Hamza Imran Khadija Nadia Omar Rukhsana Saima Tariq Zainab"),
        _words("Ahmed Akhtar Aziz Begum Butt Chaudhry Hussain Iqbal Khan Malik Mirza Qureshi Rehman Sheikh Uddin"),
    ),
    Naming(
        6,
        _words("Amit Anjali Deepak Gurpreet Harjit Jaspreet Kavita Manish Meera Nikhil Pooja Rajesh Simran Sunita"),
        _words("Bains Chopra Desai Gill Kapoor Kaur Mehta Nair Patel Rao Sandhu Sharma Singh Solanki Thakkar"),
    ),
    Naming(
        6,
        _words("Abena Adaeze Ama Chidi Chiamaka Efua Emeka Folake Ifeoma Kofi Kwame Ngozi Olu Temitope Tunde Yaw"),
        _words("Adeyemi Agyeman Asante Balogun Boateng Eze Mensah Nwosu Okafor Okonkwo Osei Owusu Oyelaran"),
    ),
    Naming(
        4,
        _words("Andre Camille Delroy Desmond Jermaine Keisha Leroy Marcia Marlon Shanice Tyrone Yvonne"),
        _words("Bailey Brathwaite Campbell Clarke Francis Gordon Grant Morgan Samuels Thompson Wray"),
    ),
    Naming(
        5,
        _words("Agnieszka Bartosz Dorota Ewa Grzegorz Jacek Katarzyna Łukasz Magda Marek Paweł Zofia"),
        _words("Dąbrowski Kaczmarek Kowalczyk Lewandowska Nowak Pawlak Wiśniewski Wójcik Zając Zieliński"),
    ),
    Naming(
        3,
        _words("Andreea Bogdan Cristina Dumitru Ioana Mihai Elena Radu Simona Vlad"),
        _words("Constantin Dragomir Ionescu Marin Munteanu Popa Rusu Stoica"),
    ),
    Naming(
        2,
        _words("Ayaan Abdi Faduma Hodan Ifrah Mahad Nimco Yusuf"),
        _words("Abdullahi Ali Farah Hassan Mohamud Nur Warsame"),
    ),
    Naming(2, _words("Jun Kwok Li-Na Mei Siu-Ming Wai Xin Yan"), _words("Chan Cheung Ho Lam Leung Tang Wong Zhao")),
    Naming(2, _words("Ayşe Can Deniz Elif Emre Hasan Leyla Murat"), _words("Aydın Çelik Demir Kaya Şahin Yıldız")),
)


def naming(rng: Random) -> Naming:
    """The names of one family, as often as people bear them."""
    return rng.choices(NAMINGS, weights=[item.share for item in NAMINGS])[0]
